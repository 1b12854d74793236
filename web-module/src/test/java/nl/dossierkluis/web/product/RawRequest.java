package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A request as bytes, for what no client of HTTP would send. */
final class RawRequest {

  private static final int PATIENCE_MILLIS = 10_000;

  private RawRequest() {}

  /**
   * Sends it and reads until the server closes or falls silent.
   *
   * @param request with {@code \n} for the ends of its lines; a {@code Host} is put in after the
   *     first
   * @return everything that came back; empty when the server closed without a word
   */
  static String send(RunningProduct product, String request) {
    String host = "Host: localhost:" + product.port() + "\r\n";
    String wire = request.replace("\n", "\r\n").replaceFirst("\r\n", "\r\n" + host);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(wire.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(InputStream in) throws IOException {
    StringBuilder answer = new StringBuilder();
    byte[] piece = new byte[8192];
    try {
      for (int got = in.read(piece); got >= 0; got = in.read(piece)) {
        answer.append(new String(piece, 0, got, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException e) {
      answer.append("\n[silence]");
    }
    return answer.toString();
  }

  /** The status of an answer; 0 where there is none. */
  static int status(String answer) {
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }
}
