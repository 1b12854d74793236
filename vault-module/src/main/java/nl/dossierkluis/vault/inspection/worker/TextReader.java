package nl.dossierkluis.vault.inspection.worker;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Observation;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.config.ServiceLoader;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.AutoDetectParserConfig;
import org.apache.tika.parser.DefaultParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.external.CompositeExternalParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;

/** Reads text, pages and language of a content of known type. */
final class TextReader {
  private static final long LARGEST_PDF_PART_IN_MEMORY = 32L << 20;

  private final Parser parser = parser();
  private final int textLimit;

  /**
   * @param textLimit largest number of characters of text
   */
  TextReader(int textLimit) {
    this.textLimit = textLimit;
    FontMappers.set(new BundledFont());
  }

  /** Reads a content, as far as it lets itself be read. */
  Inspection read(TikaInputStream content, MediaType type) {
    Metadata metadata = new Metadata();
    metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type.toString());
    ParseContext context = context();
    Insides insides = new Insides(context);
    context.set(EmbeddedDocumentExtractor.class, insides);
    WriteOutContentHandler text = new WriteOutContentHandler(textLimit);
    Set<Observation> observations = EnumSet.noneOf(Observation.class);
    try {
      parser.parse(content, new BodyContentHandler(text), metadata, context);
    } catch (Exception | StackOverflowError | LinkageError e) {
      Trouble.of(e).ifPresent(observations::add);
    }
    observations.addAll(insides.observations());
    observations.addAll(Trouble.passedOver(metadata));
    String read = text.toString();
    return new Inspection(
        type.toString(), Language.of(read), PageCount.of(type, metadata), read, observations);
  }

  private ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setMaxMainMemoryBytes(LARGEST_PDF_PART_IN_MEMORY);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(Parser.class, parser);
    return context;
  }

  // Without the parsers that start programs of the system: text recognition is a job of its own,
  // and what else happens to be installed must not change the outcome.
  private static Parser parser() {
    Parser parsers =
        new DefaultParser(
            MediaTypeRegistry.getDefaultRegistry(),
            new ServiceLoader(),
            List.of(TesseractOCRParser.class, CompositeExternalParser.class));
    AutoDetectParserConfig config = new AutoDetectParserConfig();
    config.setThrowOnZeroBytes(false); // Archives are full of empty files.
    AutoDetectParser parser = new AutoDetectParser(new DefaultDetector(), parsers);
    parser.setAutoDetectParserConfig(config);
    return parser;
  }
}
