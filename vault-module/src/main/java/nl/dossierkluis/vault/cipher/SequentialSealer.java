package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Seals one message, segment after segment; startOnlineEncryption, encryptOnlineSegment and
 * encryptLastSegment of the FLOE specification. The message is whole only once its last segment is
 * sealed. One thread at a time.
 */
final class SequentialSealer implements AutoCloseable {

  private final FloeParameters parameters;
  private final SegmentCipher cipher;
  private final Nonces nonces;
  private final byte[] header;
  private long position;
  private boolean finished;

  private SequentialSealer(
      FloeParameters parameters, SegmentCipher cipher, Nonces nonces, byte[] header) {
    this.parameters = parameters;
    this.cipher = cipher;
    this.nonces = nonces;
    this.header = header;
  }

  /** Begins a message under a key of 32 bytes, which may be closed at once. */
  static SequentialSealer start(
      FloeParameters parameters, SecretBytes key, byte[] associatedData, SecureRandom random) {
    byte[] iv = new byte[FloeParameters.IV_LENGTH];
    random.nextBytes(iv);
    FloeKdf kdf = FloeKdf.of(parameters, key, iv, associatedData);
    byte[] header =
        ByteBuffer.allocate(FloeParameters.HEADER_LENGTH)
            .put(parameters.encoded())
            .put(iv)
            .put(kdf.headerTag())
            .array();
    SegmentCipher cipher = new SegmentCipher(parameters, kdf.forMessage());
    return new SequentialSealer(parameters, cipher, new Nonces(random), header);
  }

  byte[] header() {
    return header.clone();
  }

  /**
   * Seals a full segment that is not the last.
   *
   * @return bytes written to the target: the length of a segment
   */
  int seal(byte[] cleartext, int from, byte[] target, int to) {
    if (position == FloeParameters.MOST_SEGMENTS - 1) {
      throw new IllegalStateException("a message has at most 2^40 segments");
    }
    return seal(cleartext, from, parameters.cleartextLength(), target, to, false);
  }

  /**
   * Seals the last segment, after which there is no other.
   *
   * @param length in bytes, 0 to the cleartext length of a segment
   * @return bytes written to the target
   */
  int sealLast(byte[] cleartext, int from, int length, byte[] target, int to) {
    if (length > parameters.cleartextLength()) {
      throw new IllegalArgumentException("too long for a segment");
    }
    int written = seal(cleartext, from, length, target, to, true);
    finished = true;
    return written;
  }

  private int seal(byte[] cleartext, int from, int length, byte[] target, int to, boolean last) {
    if (finished) {
      throw new IllegalStateException("the last segment is sealed already");
    }
    int sealed = length + FloeParameters.SEGMENT_OVERHEAD;
    ByteBuffer.wrap(target).putInt(to, last ? sealed : SegmentOpener.MARK_NOT_LAST);
    int nonceAt = to + FloeParameters.MARK_LENGTH;
    nonces.next(target, nonceAt);
    cipher.encrypt(position, last, cleartext, from, length, target, nonceAt);
    position++;
    return sealed;
  }

  @Override
  public void close() {
    cipher.close();
  }
}
