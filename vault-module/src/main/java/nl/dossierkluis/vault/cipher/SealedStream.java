package nl.dossierkluis.vault.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/** Seals a stream of any length as one FLOE message in bounded memory. */
public final class SealedStream {

  /** Segments that are read, sealed and written together once there is more than one: 128 KiB. */
  private static final int SEGMENTS = 8;

  private static final int SEALED = SEGMENTS * FloeParameters.VAULT.segmentLength();

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
   * Stays one portion behind what it has read: only the end of the stream tells that a full segment
   * was the last.
   */
  private static void seal(InputStream cleartext, SequentialSealer sealer, Sink sink)
      throws IOException {
    Portion portion = new Portion(1);
    portion.fillFrom(cleartext);
    Portion following = new Portion(SEGMENTS);
    byte[] sealed = new byte[FloeParameters.VAULT.segmentLength()];
    while (portion.isFull() && following.fillFrom(cleartext)) {
      sink.write(sealed, 0, portion.seal(sealer, sealed));
      Portion done = portion;
      portion = following;
      following = done.hasRoomFor(SEGMENTS) ? done : new Portion(SEGMENTS);
      sealed = sealed.length == SEALED ? sealed : new byte[SEALED];
    }
    sink.write(sealed, 0, portion.sealLast(sealer, sealed));
  }

  /** Cleartext of some segments: to read, seal and write them one by one takes longer. */
  private static final class Portion {

    private static final int SEGMENT = FloeParameters.VAULT.cleartextLength();

    private final byte[] cleartext;
    private int length;

    Portion(int segments) {
      this.cleartext = new byte[segments * SEGMENT];
    }

    boolean hasRoomFor(int segments) {
      return cleartext.length == segments * SEGMENT;
    }

    /** Says whether anything came. */
    boolean fillFrom(InputStream source) throws IOException {
      length = source.readNBytes(cleartext, 0, cleartext.length);
      return length > 0;
    }

    boolean isFull() {
      return length == cleartext.length;
    }

    /** Seals all of it, which is full; more follows. */
    int seal(SequentialSealer sealer, byte[] target) {
      int sealed = 0;
      for (int from = 0; from < length; from += SEGMENT) {
        sealed += sealer.seal(cleartext, from, target, sealed);
      }
      return sealed;
    }

    /** Seals all of it, whose end is the end of the message. */
    int sealLast(SequentialSealer sealer, byte[] target) {
      int sealed = 0;
      int from = 0;
      for (; length - from > SEGMENT; from += SEGMENT) {
        sealed += sealer.seal(cleartext, from, target, sealed);
      }
      return sealed + sealer.sealLast(cleartext, from, length - from, target, sealed);
    }
  }
}
