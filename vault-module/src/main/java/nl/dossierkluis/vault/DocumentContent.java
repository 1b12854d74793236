package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.BlobSource;

/**
 * The content of one stored blob, open for reading. Before it was given out, the headers and the
 * <em>last</em> segment were verified and the length compared with the true one: it is not cut
 * short. Every byte is verified before it is given; a damaged segment in the middle ends reading
 * with {@link ObjectTampered}, after which the caller must not let what it has pass for the whole.
 * Memory is bounded. It stays readable if the blob is deleted or its key destroyed meanwhile. One
 * thread at a time.
 */
public final class DocumentContent implements AutoCloseable {

  /** Segments that are read from disk at once: 128 KiB. */
  private static final int WINDOW_SEGMENTS = 8;

  private final BlobReader reader;
  private final long length;
  private final byte[] window;
  private long windowStart;
  private int windowLength;

  private DocumentContent(BlobReader reader, long length) {
    this.reader = reader;
    this.length = length;
    this.window = new byte[(int) Math.min(WINDOW_SEGMENTS, reader.segments()) * BlobReader.SEGMENT];
  }

  static DocumentContent open(BlobSource source, StoredBlob blob, SecretBytes subkey) {
    DocumentContent content =
        new DocumentContent(BlobReader.open(source, blob, subkey), blob.length());
    try {
      content.load(content.reader.segments() - 1, 1);
      return content;
    } catch (RuntimeException e) {
      content.close();
      throw e;
    }
  }

  /** True length of the content in bytes, without padding; at least 1. */
  public long length() {
    return length;
  }

  /**
   * Writes a part of the content. Nothing is flushed or closed.
   *
   * @param from first byte, 0 to {@link #length}
   * @param count number of bytes, from there at most to the end
   * @throws IndexOutOfBoundsException if the part is not within the content
   * @throws IOException as the target throws it
   * @throws ObjectTampered if a segment does not verify; what was written before is a true
   *     beginning of the part
   * @throws StorageFailure if the blob cannot be read
   */
  public void writeTo(OutputStream target, long from, long count) throws IOException {
    Objects.checkFromIndexSize(from, count, length);
    long end = from + count;
    for (long at = from; at < end; ) {
      provide(at, end);
      int offset = (int) (at - windowStart);
      int part = (int) Math.min(windowLength - offset, end - at);
      target.write(window, offset, part);
      at += part;
    }
  }

  /**
   * The whole content as a stream, which throws what {@link #writeTo} throws. Closing it does not
   * close this; a second stream begins at the beginning again.
   */
  public InputStream stream() {
    return new ContentStream();
  }

  /** Sees to it that the window holds the byte at a position that is wanted up to an end. */
  private void provide(long at, long end) {
    if (at < windowStart || at >= windowStart + windowLength) {
      long first = at / BlobReader.SEGMENT;
      long wanted = (end - 1) / BlobReader.SEGMENT - first + 1;
      load(first, (int) Math.min(wanted, window.length / BlobReader.SEGMENT));
    }
  }

  /** A window that failed to load is empty. */
  private void load(long first, int count) {
    windowLength = 0;
    int loaded = reader.read(first, count, window);
    windowStart = first * BlobReader.SEGMENT;
    windowLength = loaded;
  }

  @Override
  public void close() {
    Arrays.fill(window, (byte) 0);
    windowLength = 0;
    reader.close();
  }

  private final class ContentStream extends InputStream {

    private long at;

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int to, int most) {
      Objects.checkFromIndexSize(to, most, target.length);
      if (most == 0) {
        return 0;
      }
      if (at >= length) {
        return -1;
      }
      provide(at, length);
      int offset = (int) (at - windowStart);
      int part = (int) Math.min(Math.min(windowLength - offset, most), length - at);
      System.arraycopy(window, offset, target, to, part);
      at += part;
      return part;
    }
  }
}
