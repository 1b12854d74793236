package nl.dossierkluis.vault.inspection.worker;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.Observation;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ParseRecord;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the files inside a file: attachments, embedded objects, the entries of archives. It stops
 * at a depth and at a number of them, and keeps what went wrong, which the parsers pass over.
 */
final class Insides extends ParsingEmbeddedDocumentExtractor {
  private static final int DEEPEST = 8;
  private static final int MOST = 2_000;

  private final ParseRecord record = new ParseRecord();
  private final Set<Observation> observations = EnumSet.noneOf(Observation.class);
  private int depth;
  private int count;

  /**
   * @param context of the parsing of the outermost file; learns of this object
   */
  Insides(ParseContext context) {
    super(context);
    context.set(ParseRecord.class, record);
  }

  /** What there is to observe about the files inside. */
  Set<Observation> observations() {
    return observations;
  }

  @Override
  public void parseEmbedded(
      InputStream content, ContentHandler text, Metadata metadata, boolean asHtml)
      throws SAXException, IOException {
    count++;
    if (depth == DEEPEST || count > MOST) {
      observations.add(Observation.NOT_INSPECTED);
      return;
    }
    int failuresBefore = failures().size();
    depth++;
    try {
      super.parseEmbedded(content, text, metadata, asHtml);
    } finally {
      depth--;
    }
    observe(failuresBefore, metadata);
  }

  private void observe(int failuresBefore, Metadata metadata) {
    observations.addAll(Trouble.passedOver(metadata));
    if (!holdsNoText(metadata)) {
      failures().stream()
          .skip(failuresBefore)
          .flatMap(failure -> Trouble.of(failure).stream())
          .forEach(observations::add);
    }
  }

  private List<Exception> failures() {
    return record.getExceptions();
  }

  // A broken picture in a letter hides nothing that could be read.
  private static boolean holdsNoText(Metadata metadata) {
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    return type != null && Set.of("image", "audio", "video").contains(type.getType());
  }
}
