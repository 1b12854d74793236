package nl.dossierkluis.web.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A kind of file the demo holds, and how a text becomes one. */
enum DocumentFormat {
  DOCX(
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      WordFile::of),
  PDF(".pdf", "application/pdf", PdfFile::of),
  LOCKED_PDF(".pdf", "application/pdf", LockedPdf::of),
  SCANNED_PDF(".pdf", "application/pdf", ScannedPage::asPdf),
  SCANNED_PNG(".png", "image/png", ScannedPage::asPng),
  TXT(".txt", "text/plain", text -> text.body().getBytes(StandardCharsets.UTF_8));

  /** Method references only, so it holds nothing that could change. */
  @FunctionalInterface
  private interface Maker {
    byte[] make(DocumentText text) throws IOException;
  }

  private final String ending;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Maker maker;

  DocumentFormat(String ending, String mediaType, Maker maker) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.maker = maker;
  }

  /** The end of the file name, with its dot. */
  String ending() {
    return ending;
  }

  String mediaType() {
    return mediaType;
  }

  byte[] make(DocumentText text) throws IOException {
    return maker.make(text);
  }
}
