package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * FLOE_KDF of the specification: HKDF-Expand over parameters, IV, a purpose and the associated
 * data.
 */
final class FloeKdf {

  private static final byte[] HEADER_TAG = ascii("HEADER_TAG:");
  private static final byte[] MESSAGE_KEY = ascii("MESSAGE_KEY:");
  private static final byte[] SEGMENT_KEY = ascii("DEK:");

  private final Hkdf hkdf;
  private final byte[] parameters;
  private final byte[] iv;
  private final byte[] associatedData;

  private FloeKdf(Hkdf hkdf, byte[] parameters, byte[] iv, byte[] associatedData) {
    this.hkdf = hkdf;
    this.parameters = parameters;
    this.iv = iv;
    this.associatedData = associatedData;
  }

  static FloeKdf of(FloeParameters parameters, SecretBytes key, byte[] iv, byte[] associatedData) {
    return new FloeKdf(Hkdf.sha384(key), parameters.encoded(), iv, associatedData);
  }

  /** The commitment: a key or associated data that give this tag too cannot be found. */
  byte[] headerTag() {
    return derive(HEADER_TAG, FloeParameters.HEADER_TAG_LENGTH);
  }

  /** The KDF that gives this message's segment keys. */
  FloeKdf forMessage() {
    try (SecretBytes key =
        SecretBytes.takeOver(derive(MESSAGE_KEY, FloeParameters.MESSAGE_KEY_LENGTH))) {
      return new FloeKdf(Hkdf.sha384(key), parameters, iv, associatedData);
    }
  }

  /**
   * The key of the segments from this position on, which must be a key position of the parameters.
   */
  SecretBytes segmentKey(long keyPosition) {
    byte[] purpose =
        ByteBuffer.allocate(SEGMENT_KEY.length + Long.BYTES)
            .put(SEGMENT_KEY)
            .putLong(keyPosition)
            .array();
    return SecretBytes.takeOver(derive(purpose, SecretBytes.KEY_LENGTH));
  }

  private byte[] derive(byte[] purpose, int length) {
    return hkdf.expand(length, parameters, iv, purpose, associatedData);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
