package nl.dossierkluis.web.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A PDF saved with its title, author and day, and an identifier that depends on nothing else. */
final class PdfBytes {

  private PdfBytes() {}

  static byte[] of(PDDocument document, DocumentText text) throws IOException {
    document.setDocumentInformation(information(text));
    document.getDocumentCatalog().setLanguage("nl-NL");
    document.setDocumentId(text.madeAt().getEpochSecond());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static PDDocumentInformation information(DocumentText text) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(text.title());
    information.setAuthor(text.author());
    information.setCreationDate(GregorianCalendar.from(text.madeAt().atZone(ZoneOffset.UTC)));
    return information;
  }
}
