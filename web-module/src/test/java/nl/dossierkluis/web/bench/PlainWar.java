package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the WAR of the rival, which goes by its file's name. */
final class PlainWar {

  private PlainWar() {}

  static Path write(Path war) {
    String entry = PlainServlet.class.getName().replace('.', '/') + ".class";
    try (InputStream program = PlainServlet.class.getResourceAsStream("/" + entry);
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + entry));
      program.transferTo(zip);
      zip.closeEntry();
      return war;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
