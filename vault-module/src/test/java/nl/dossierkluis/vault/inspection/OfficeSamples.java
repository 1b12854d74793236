package nl.dossierkluis.vault.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as office programs write them. */
final class OfficeSamples {
  private OfficeSamples() {}

  /** A DOCX of these paragraphs that says it has two pages. */
  static byte[] docx(String... paragraphs) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.getProperties().getExtendedProperties().getUnderlyingProperties().setPages(2);
      document.write(out);
    }
    return out.toByteArray();
  }

  /** A DOCX that opens with a password only. */
  static byte[] encryptedDocx() throws IOException, GeneralSecurityException {
    Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
    encryptor.confirmPassword("geheim");
    try (POIFSFileSystem container = new POIFSFileSystem();
        OPCPackage document = OPCPackage.open(new ByteArrayInputStream(docx("Verslag")))) {
      try (OutputStream sealed = encryptor.getDataStream(container)) {
        document.save(sealed);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  /** An XLSX with a text in its first cell. */
  static byte[] xlsx(String text) throws IOException {
    return withCell(new XSSFWorkbook(), text);
  }

  /** An XLS with a text in its first cell. */
  static byte[] xls(String text) throws IOException {
    return withCell(new HSSFWorkbook(), text);
  }

  /** An XLS that opens with a password only. */
  static byte[] encryptedXls() throws IOException {
    Biff8EncryptionKey.setCurrentUserPassword("geheim");
    try {
      return xls("Uren");
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
  }

  /** A PPTX with two empty slides that says so. */
  static byte[] pptx() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XMLSlideShow show = new XMLSlideShow()) {
      show.createSlide();
      show.createSlide();
      show.getProperties().getExtendedProperties().getUnderlyingProperties().setSlides(2);
      show.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] withCell(Workbook workbook, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue(text);
      workbook.write(out);
    }
    return out.toByteArray();
  }
}
