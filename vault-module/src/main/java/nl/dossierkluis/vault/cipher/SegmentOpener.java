package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;

/**
 * Opens segments of one message whose header has been verified; decryptSegment of the FLOE
 * specification. Who uses it says which segment is the last, and must know.
 */
final class SegmentOpener implements AutoCloseable {

  static final int MARK_NOT_LAST = 0xFFFFFFFF;

  private final FloeParameters parameters;
  private final SegmentCipher cipher;

  SegmentOpener(FloeParameters parameters, SegmentCipher cipher) {
    this.parameters = parameters;
    this.cipher = cipher;
  }

  FloeParameters parameters() {
    return parameters;
  }

  /**
   * Opens one segment and returns the number of its cleartext bytes; without the right mark or tag
   * nothing is written.
   */
  int open(long position, boolean last, byte[] sealed, int from, int length, byte[] target, int to)
      throws SealBroken {
    boolean possible =
        last
            ? length >= FloeParameters.SEGMENT_OVERHEAD && length <= parameters.segmentLength()
            : length == parameters.segmentLength();
    if (!possible) {
      throw new SealBroken(
          SealBroken.Reason.LENGTH, "segment " + position + " cannot have " + length + " bytes");
    }
    if (mark(sealed, from) != (last ? length : MARK_NOT_LAST)) {
      throw new SealBroken(
          SealBroken.Reason.SEGMENT, "segment " + position + " is not marked as what it should be");
    }
    int nonceAt = from + FloeParameters.MARK_LENGTH;
    return cipher.decrypt(
        position, last, sealed, nonceAt, length - FloeParameters.MARK_LENGTH, target, to);
  }

  static int mark(byte[] sealed, int from) {
    return ByteBuffer.wrap(sealed).getInt(from);
  }

  @Override
  public void close() {
    cipher.close();
  }
}
