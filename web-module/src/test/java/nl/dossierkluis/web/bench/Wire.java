package nl.dossierkluis.web.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends one request on a connection of its own and measures it. It copies nothing and takes little
 * of the processors, which client and server share.
 */
final class Wire {

  private static final int BUFFER = 1 << 20;
  private static final int KEPT = 1 << 16;
  private static final Pattern ID = Pattern.compile("\"id\":\"([A-Za-z0-9_-]{22})\"");
  private static final byte[] PATTERN = new byte[BUFFER];

  static {
    new Random(1).nextBytes(PATTERN);
    byte[] sound = "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(sound, 0, PATTERN, 0, sound.length); // or it may be taken for anything
  }

  private final int port;
  private final String token;

  /**
   * @param token goes along as a bearer token; null for none
   */
  Wire(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /**
   * What came back.
   *
   * @param firstByte seconds from sending until the first byte of the body
   * @param seconds until the last one
   * @param length of the body in bytes, with its framing if it was sent in chunks
   * @param text the beginning of the body
   */
  record Answer(int status, double firstByte, double seconds, long length, String text) {

    Answer orFail(int wanted) {
      if (status != wanted) {
        throw new IllegalStateException("the answer was " + status + ": " + text);
      }
      return this;
    }

    /** The first id in the body. */
    String id() {
      Matcher matcher = ID.matcher(text);
      if (!matcher.find()) {
        throw new IllegalStateException("no id in " + text);
      }
      return matcher.group(1);
    }
  }

  Answer get(String path, String... headers) {
    return exchange("GET", path, 0, headers);
  }

  /** Posts so many bytes of noise. */
  Answer post(String path, long length, String... headers) {
    return exchange("POST", path, length, headers);
  }

  private Answer exchange(String method, String path, long length, String... headers) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setTcpNoDelay(true);
      long start = System.nanoTime();
      OutputStream out = socket.getOutputStream();
      out.write(head(method, path, length, headers).getBytes(StandardCharsets.UTF_8));
      for (long left = length; left > 0; left -= BUFFER) {
        out.write(PATTERN, 0, (int) Math.min(left, BUFFER));
      }
      return answer(new BufferedInputStream(socket.getInputStream(), BUFFER), start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String head(String method, String path, long length, String... headers) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost");
    head.append(":").append(port).append("\r\nConnection: close\r\n");
    if (method.equals("POST")) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    if (token != null) {
      head.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("\r\n").toString();
  }

  private static Answer answer(InputStream in, long start) throws IOException {
    int status = Integer.parseInt(line(in).split(" ")[1]);
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      // What the headers say is not of interest: the connection ends with the body.
    }
    byte[] kept = new byte[KEPT];
    int first = in.read(kept, 0, 1);
    double firstByte = since(start);
    int known = Math.max(first, 0) + in.readNBytes(kept, 1, KEPT - 1);
    long length = known + drain(in);
    double seconds = since(start);
    return new Answer(
        status, firstByte, seconds, length, new String(kept, 0, known, StandardCharsets.UTF_8));
  }

  private static long drain(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long length = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      length += read;
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
