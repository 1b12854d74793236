package nl.dossierkluis.vault.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/** Seals a stream of any length as one FLOE message in bounded memory. */
public final class SealedStream {

  private SealedStream() {}

  /** Takes sealed bytes in their order. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes bytes; the array is reused as soon as this returns.
     *
     * @throws IOException if they cannot be taken
     */
    void write(byte[] bytes, int from, int length) throws IOException;
  }

  /**
   * Reads to the end of the stream, which it does not close, and writes header and segments.
   *
   * @param key 32 bytes; it may be closed at once
   * @throws IOException as the stream or the sink throws it; what was written until then is no
   *     whole message
   */
  public static void seal(
      InputStream cleartext, SecretBytes key, byte[] associatedData, SecureRandom random, Sink sink)
      throws IOException {
    try (SequentialSealer sealer =
        SequentialSealer.start(FloeParameters.VAULT, key, associatedData, random)) {
      sink.write(sealer.header(), 0, FloeParameters.HEADER_LENGTH);
      seal(cleartext, sealer, sink);
    }
  }

  /**
   * Stays one segment behind what it has read: only the end of the stream tells that a full segment
   * was the last.
   */
  private static void seal(InputStream cleartext, SequentialSealer sealer, Sink sink)
      throws IOException {
    Batch batch = new Batch(sink);
    byte[] current = new byte[FloeParameters.VAULT.cleartextLength()];
    byte[] following = new byte[current.length];
    int length = cleartext.readNBytes(current, 0, current.length);
    while (length == current.length) {
      int more = cleartext.readNBytes(following, 0, following.length);
      if (more == 0) {
        break;
      }
      byte[] target = batch.withRoom();
      batch.filled += sealer.seal(current, 0, target, batch.filled);
      byte[] done = current;
      current = following;
      following = done;
      length = more;
    }
    byte[] target = batch.withRoom();
    batch.filled += sealer.sealLast(current, 0, length, target, batch.filled);
    batch.flush();
  }

  /** Collects segments: writing them one by one takes half as long again. */
  private static final class Batch {

    private static final int SEGMENTS = 8;
    private static final int SEGMENT = FloeParameters.VAULT.segmentLength();

    private final Sink sink;
    private byte[] sealed = new byte[SEGMENT];
    private int filled;

    Batch(Sink sink) {
      this.sink = sink;
    }

    /** The buffer, with room for a segment behind what is filled. */
    byte[] withRoom() throws IOException {
      if (filled + SEGMENT > sealed.length) {
        flush();
        sealed = sealed.length == SEGMENT ? new byte[SEGMENTS * SEGMENT] : sealed;
      }
      return sealed;
    }

    void flush() throws IOException {
      sink.write(sealed, 0, filled);
      filled = 0;
    }
  }
}
