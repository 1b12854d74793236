package nl.dossierkluis.web.bench;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The rival in the same server: takes a body, computes its SHA-256, writes it as it is and answers
 * when file and folder are on disk; gives it back as it is. Deployed by the benchmark, in a WAR of
 * its own.
 */
@WebServlet("/*")
public class PlainServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 128 << 10;

  /** Names the system property with the folder of the files. */
  static final String FOLDER = "dossierkluis.bench.plain";

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Path file = file(request);
    response.getWriter().print(write(request.getInputStream(), file));
    response.setStatus(HttpServletResponse.SC_CREATED);
  }

  private static String write(InputStream body, Path file) throws IOException, ServletException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[BUFFER];
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (int read = body.readNBytes(buffer, 0, BUFFER);
          read > 0;
          read = body.readNBytes(buffer, 0, BUFFER)) {
        digest.update(buffer, 0, read);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
      }
      channel.force(true);
    }
    forceFolder(file.getParent());
    return HexFormat.of().formatHex(digest.digest());
  }

  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Path file = file(request);
    if (!Files.isRegularFile(file)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentLengthLong(Files.size(file));
    response.setContentType("application/octet-stream");
    byte[] buffer = new byte[BUFFER];
    OutputStream out = response.getOutputStream();
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
      }
    }
  }

  private static Path file(HttpServletRequest request) {
    return Path.of(System.getProperty(FOLDER)).resolve(request.getPathInfo().substring(1));
  }

  private static MessageDigest sha256() throws ServletException {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new ServletException(e);
    }
  }
}
