package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Real files with a text of one's own, made by the same hands as those of the demo. */
public final class MadeToOrder {

  private MadeToOrder() {}

  /** A Word document; the text is in the demo's notation ({@code # title}, empty lines between). */
  public static byte[] docx(String body) {
    return make(DocumentFormat.DOCX, body);
  }

  /** The same as a PDF. */
  public static byte[] pdf(String body) {
    return make(DocumentFormat.PDF, body);
  }

  private static byte[] make(DocumentFormat format, String body) {
    try {
      return format.make(
          DocumentText.parse("auteur: Een verzonnen maker\ndatum: 2026-03-02\n\n" + body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
