package nl.dossierkluis.vault.inspection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files, and documents that are zip files. */
final class ArchiveSamples {
  private static final String ODT = "application/vnd.oasis.opendocument.text";
  private static final String NAMESPACES =
      "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
          + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
          + " xmlns:meta='urn:oasis:names:tc:opendocument:xmlns:meta:1.0'"
          + " xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'";

  private ArchiveSamples() {}

  /** A zip file with one entry. */
  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, name, content);
    }
    return out.toByteArray();
  }

  /** A zip file in a zip file and so on, around a text. */
  static byte[] nested(int depth) throws IOException {
    byte[] content = Samples.text("de kern");
    for (int i = 0; i < depth; i++) {
      content = zip(i + (i == 0 ? ".txt" : ".zip"), content);
    }
    return content;
  }

  /** A zip file whose only entry says that it is encrypted. */
  static byte[] encryptedZip() throws IOException {
    byte[] zip = zip("cv.txt", Samples.text("niet te lezen zonder wachtwoord"));
    zip[6] |= 1; // general purpose bits of the local header
    int central = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    zip[central + 8] |= 1; // and of the central directory
    return zip;
  }

  /** An ODT of one paragraph that says it has four pages. */
  static byte[] odt(String paragraph) throws IOException {
    return odt(paragraph, "");
  }

  /** An ODT that opens with a password only. */
  static byte[] encryptedOdt() throws IOException {
    return odt(
        "xxxx",
        "<manifest:encryption-data manifest:checksum-type='SHA1/1K' manifest:checksum=''/>");
  }

  private static byte[] odt(String paragraph, String encryption) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      putStored(zip, "mimetype", Samples.text(ODT));
      put(
          zip,
          "META-INF/manifest.xml",
          xml(
              "manifest:manifest",
              entry("/", ODT, "") + entry("content.xml", "text/xml", encryption)));
      put(
          zip,
          "meta.xml",
          xml(
              "office:document-meta",
              "<office:meta><meta:document-statistic meta:page-count='4'/></office:meta>"));
      put(
          zip,
          "content.xml",
          xml(
              "office:document-content",
              "<office:body><office:text><text:p>%s</text:p></office:text></office:body>"
                  .formatted(paragraph)));
    }
    return out.toByteArray();
  }

  private static String entry(String path, String type, String inside) {
    return "<manifest:file-entry manifest:full-path='%s' manifest:media-type='%s'>%s</manifest:file-entry>"
        .formatted(path, type, inside);
  }

  private static byte[] xml(String root, String inside) {
    return Samples.text(
        "<?xml version='1.0' encoding='UTF-8'?><%1$s %2$s>%3$s</%1$s>"
            .formatted(root, NAMESPACES, inside));
  }

  /** An XLSX whose only sheet unpacks to this many megabytes. */
  static byte[] xlsxBomb(int megabytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] workbook = OfficeSamples.xlsx("vol");
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry; (entry = from.getNextEntry()) != null; ) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().endsWith("sheet1.xml")) {
          writeHugeSheet(to, megabytes);
        } else {
          from.transferTo(to);
        }
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static void writeHugeSheet(OutputStream out, int megabytes) throws IOException {
    out.write(
        Samples.text(
            "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                + "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>"));
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'A');
    for (int i = 0; i < megabytes; i++) {
      out.write(megabyte);
    }
    out.write(Samples.text("</t></is></c></row></sheetData></worksheet>"));
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void putStored(ZipOutputStream zip, String name, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
