package nl.dossierkluis.web.demo;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A text as a PDF that opens only with its password, as a test bureau sends it.
 *
 * <p>AES-128: for AES-256 PDFBox draws its key from a generator of its own, and no two files would
 * be alike.
 */
final class LockedPdf {

  static final String PASSWORD = "meetlat-100";

  private static final String OWNER_PASSWORD = "meetlat-100-testhuis";

  private LockedPdf() {}

  static byte[] of(DocumentText text) throws IOException {
    try (PDDocument document = Loader.loadPDF(PdfFile.of(text))) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(OWNER_PASSWORD, PASSWORD, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      policy.setPreferAES(true);
      document.protect(policy);
      document.getEncryption().getSecurityHandler().setCustomSecureRandom(new RepeatedRandom());
      return PdfBytes.of(document, text);
    }
  }
}
