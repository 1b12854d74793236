package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;

/**
 * The parameters of FLOE (C2SP, "Parameters") and the lengths that follow from them. Only the
 * length of a segment may differ; AEAD 0 is AES-256-GCM, KDF 0 is HKDF-Expand-SHA-384, the IV has
 * 32 bytes.
 */
public final class FloeParameters {

  /**
   * What the vault writes: segments of 16 KiB, the largest at which the JDK's AES-GCM is fast from
   * the first second on.
   */
  public static final FloeParameters VAULT = new FloeParameters(16_384, 20);

  /** Length in bytes of a FLOE header. */
  public static final int HEADER_LENGTH = 74;

  /** Length in bytes of what a segment adds to its cleartext: mark, nonce and tag. */
  public static final int SEGMENT_OVERHEAD = 32;

  static final int MARK_LENGTH = 4;
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;
  static final int ENCODED_LENGTH = 10;
  static final int IV_LENGTH = 32;
  static final int HEADER_TAG_LENGTH = 32;
  static final int MESSAGE_KEY_LENGTH = 48;
  static final long MOST_SEGMENTS = 1L << 40;

  private static final byte AEAD = 0;
  private static final byte KDF = 0;

  private final int segmentLength;
  private final int rotationBits;

  /**
   * Parameters of a FLOE.
   *
   * @param segmentLength of a sealed segment in bytes
   * @param rotationBits a segment key serves 2 to this power segments; 20 but for the
   *     specification's vectors
   */
  FloeParameters(int segmentLength, int rotationBits) {
    this.segmentLength = segmentLength;
    this.rotationBits = rotationBits;
  }

  /** Length in bytes of every sealed segment but the last. */
  public int segmentLength() {
    return segmentLength;
  }

  /** Cleartext bytes in every segment but the last, and at most in the last. */
  public int cleartextLength() {
    return segmentLength - SEGMENT_OVERHEAD;
  }

  /**
   * Length of header and segments as this program writes them: no empty segment but the only one.
   *
   * @param cleartext length in bytes, not negative
   */
  public long sealedLength(long cleartext) {
    long segments = Math.max(1, ceilDiv(cleartext, cleartextLength()));
    return HEADER_LENGTH + cleartext + segments * SEGMENT_OVERHEAD;
  }

  /**
   * Number of segments in a body, at least one.
   *
   * @param bodyLength length in bytes of all segments together
   * @throws SealBroken if no row of segments has this length
   */
  long segments(long bodyLength) throws SealBroken {
    long segments = ceilDiv(bodyLength, segmentLength);
    long last = bodyLength - (segments - 1) * segmentLength;
    if (bodyLength <= 0 || last < SEGMENT_OVERHEAD || segments > MOST_SEGMENTS) {
      throw new SealBroken(
          SealBroken.Reason.LENGTH, "no row of segments has " + bodyLength + " bytes");
    }
    return segments;
  }

  /**
   * The position at which the segment key of this position was first used; MASK of the
   * specification.
   */
  long keyPosition(long position) {
    return position >>> rotationBits << rotationBits;
  }

  byte[] encoded() {
    return ByteBuffer.allocate(ENCODED_LENGTH)
        .put(AEAD)
        .put(KDF)
        .putInt(segmentLength)
        .putInt(IV_LENGTH)
        .array();
  }

  private static long ceilDiv(long dividend, int divisor) {
    return (dividend + divisor - 1) / divisor;
  }
}
