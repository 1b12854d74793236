package nl.dossierkluis.web.product;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * A recording that inspection accepts, made again from its number whenever it is needed: the header
 * of a WAV file, then over and over a marker that all bodies share and bytes that no other has.
 */
final class TestBody {

  static final int HEADER = 44;
  private static final int BLOCK = 32;

  private TestBody() {}

  /**
   * The bytes of a body.
   *
   * @param marker of 32 bytes
   * @param length of the whole, at least the header's
   */
  static byte[] of(byte[] marker, long number, int length) {
    byte[] own = new byte[BLOCK];
    new Random(number).nextBytes(own);
    byte[] bytes = Arrays.copyOf(header(length), length);
    for (int at = HEADER; at < length; at += 2 * BLOCK) {
      System.arraycopy(marker, 0, bytes, at, Math.min(BLOCK, length - at));
      if (length > at + BLOCK) {
        System.arraycopy(own, 0, bytes, at + BLOCK, Math.min(BLOCK, length - at - BLOCK));
      }
    }
    return bytes;
  }

  /** The header of a file with 16 bits of mono sound, 44,100 times a second. */
  static byte[] header(long length) {
    return ByteBuffer.allocate(HEADER)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(ascii("RIFF"))
        .putInt((int) (length - 8))
        .put(ascii("WAVEfmt "))
        .putInt(16)
        .putShort((short) 1)
        .putShort((short) 1)
        .putInt(44_100)
        .putInt(88_200)
        .putShort((short) 2)
        .putShort((short) 16)
        .put(ascii("data"))
        .putInt((int) (length - HEADER))
        .array();
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
