package nl.dossierkluis.web.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A file of the demo, opened again with the library of its kind. */
final class MadeFile {

  private static final List<MadeFile> ALL =
      DemoClients.all().stream()
          .flatMap(client -> client.documents().stream())
          .map(MadeFile::of)
          .toList();

  private final DemoDocument document;
  private final byte[] bytes;
  private final String words;

  private MadeFile(DemoDocument document) throws IOException {
    this.document = document;
    this.bytes = document.bytes();
    this.words = extracted().replaceAll("\\s+", " ");
  }

  static List<MadeFile> all() {
    return ALL;
  }

  static Stream<MadeFile> ofTypes(String... types) {
    return ALL.stream().filter(file -> List.of(types).contains(file.document.type()));
  }

  static MadeFile named(String file) {
    return ALL.stream().filter(made -> made.document.file().equals(file)).findFirst().orElseThrow();
  }

  DemoDocument document() {
    return document;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** All words a reader of the file sees, on one line; of a scan those of its text. */
  String words() {
    return words;
  }

  private String extracted() throws IOException {
    return switch (document.format()) {
      case DOCX -> ofWord(bytes);
      case PDF -> ofPdf(bytes, "");
      case LOCKED_PDF -> ofPdf(bytes, LockedPdf.PASSWORD);
      case SCANNED_PDF, SCANNED_PNG -> document.text().body();
      case TXT -> new String(bytes, StandardCharsets.UTF_8);
    };
  }

  static String ofPdf(byte[] bytes, String password) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes, password)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String ofWord(byte[] bytes) throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes));
        XWPFWordExtractor extractor = new XWPFWordExtractor(word)) {
      return extractor.getText();
    }
  }

  private static MadeFile of(DemoDocument document) {
    try {
      return new MadeFile(document);
    } catch (IOException e) {
      throw new AssertionError(document.file() + " is not made or does not open", e);
    }
  }

  @Override
  public String toString() {
    return document.file();
  }
}
