package nl.dossierkluis.vault.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** PDF documents. */
final class PdfSamples {
  private PdfSamples() {}

  /** A PDF with this text on each page, in a font it does not bring. */
  static byte[] pdf(int pages, String text) throws IOException {
    try (PDDocument document = document(pages, text)) {
      return saved(document);
    }
  }

  /** A PDF that opens with a password only. */
  static byte[] encryptedPdf() throws IOException {
    return protectedPdf("geheim");
  }

  /** A PDF that everybody can open and only its owner may change. */
  static byte[] readOnlyPdf() throws IOException {
    return protectedPdf("");
  }

  private static byte[] protectedPdf(String userPassword) throws IOException {
    try (PDDocument document = document(1, "Verslag")) {
      document.protect(
          new StandardProtectionPolicy("eigenaar", userPassword, new AccessPermission()));
      return saved(document);
    }
  }

  private static PDDocument document(int pages, String text) throws IOException {
    PDDocument document = new PDDocument();
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (int i = 0; i < pages; i++) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(font, 11);
        content.newLineAtOffset(50, 700);
        content.showText(text);
        content.endText();
      }
    }
    return document;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
