package nl.dossierkluis.rights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.dossierkluis.personaldata.ExportedFile;

/**
 * A zip that comes into being while it is read, a piece at a time, so that neither memory nor disk
 * ever holds it whole and no second thread is needed.
 */
final class ZipStream extends InputStream {

  /**
   * One entry.
   *
   * @param path name within the zip
   * @param content its bytes
   */
  record Part(String path, ExportedFile.Content content) {}

  private static final int PIECE = 64 * 1024;

  private final Iterator<Part> parts;
  private final Drain drain = new Drain();
  private final ZipOutputStream zip = new ZipOutputStream(drain, StandardCharsets.UTF_8);
  private final byte[] piece = new byte[PIECE];
  private InputStream current;
  private boolean finished;

  ZipStream(List<Part> parts) {
    this.parts = parts.iterator();
    // Most documents are compressed already; more effort would only cost time.
    zip.setLevel(Deflater.BEST_SPEED);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    while (drain.isEmpty() && !finished) {
      advance();
    }
    return drain.isEmpty() ? -1 : drain.take(target, from, most);
  }

  /** Compresses the next piece, which may or may not yield bytes. */
  private void advance() throws IOException {
    if (current == null) {
      begin();
      return;
    }
    int read = current.read(piece);
    if (read >= 0) {
      zip.write(piece, 0, read);
    } else {
      current.close();
      current = null;
      zip.closeEntry();
    }
  }

  private void begin() throws IOException {
    if (parts.hasNext()) {
      Part part = parts.next();
      zip.putNextEntry(new ZipEntry(part.path()));
      current = part.content().open();
    } else {
      zip.finish();
      finished = true;
    }
  }

  @Override
  public void close() throws IOException {
    finished = true;
    if (current != null) {
      current.close();
      current = null;
    }
  }

  /** Holds what was compressed until it is taken. */
  private static final class Drain extends ByteArrayOutputStream {

    private int taken;

    boolean isEmpty() {
      return taken == count;
    }

    int take(byte[] target, int from, int most) {
      int part = Math.min(most, count - taken);
      System.arraycopy(buf, taken, target, from, part);
      taken += part;
      if (isEmpty()) {
        reset();
        taken = 0;
      }
      return part;
    }
  }
}
