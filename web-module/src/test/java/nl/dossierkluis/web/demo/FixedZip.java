package nl.dossierkluis.web.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A ZIP whose entries all carry the same day, where POI would write the time of the run. */
final class FixedZip {

  private FixedZip() {}

  static byte[] of(byte[] zip, LocalDate date) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        ZipEntry fixed = new ZipEntry(entry.getName());
        fixed.setTimeLocal(date.atStartOfDay());
        to.putNextEntry(fixed);
        from.transferTo(to);
      }
    }
    return bytes.toByteArray();
  }
}
