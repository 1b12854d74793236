package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Liberation Sans, which comes inside PDFBox: the same letters on every machine, fonts or none. */
final class PdfFont {

  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private PdfFont() {}

  static PDFont in(PDDocument document) throws IOException {
    try (InputStream resource = PDDocument.class.getResourceAsStream(RESOURCE)) {
      return PDType0Font.load(document, resource, true);
    }
  }
}
