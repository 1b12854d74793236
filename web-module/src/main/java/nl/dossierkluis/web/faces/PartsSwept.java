package nl.dossierkluis.web.faces;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;

/**
 * Deletes parts of multipart requests that the server wrote down in the clear and a crash left
 * there. {@link MultipartRefused} keeps it from writing any; this is for what an earlier version,
 * or a server that was set up otherwise, has left in its own folder.
 */
@WebListener
public class PartsSwept implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(PartsSwept.class.getName());

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Object folder = event.getServletContext().getAttribute(ServletContext.TEMPDIR);
    if (folder instanceof File file && file.isDirectory()) {
      sweep(file.toPath());
    }
  }

  private static void sweep(Path folder) {
    int swept = 0;
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "upload_*.tmp")) {
      for (Path part : parts) {
        Files.delete(part);
        swept++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Parts of requests cannot be swept from " + folder, e);
    }
    int count = swept;
    if (count > 0) {
      LOG.warning(() -> "Deleted " + count + " parts of requests that the server had left");
    }
  }
}
