package nl.dossierkluis.web.product;

import java.util.Base64;
import java.util.HexFormat;

/** Spellings of bytes in which they are still readable for whoever knows the spelling. */
final class Spelling {

  private static final int BITS = 6;

  private Spelling() {}

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static String upperHex(byte[] bytes) {
    return HexFormat.of().withUpperCase().formatHex(bytes);
  }

  /**
   * The characters of Base64 that depend on these bytes alone, when so many bytes stand before them
   * in their group of three.
   */
  static String base64(byte[] bytes, int before) {
    byte[] moved = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, moved, before, bytes.length);
    String spelled = Base64.getEncoder().withoutPadding().encodeToString(moved);
    int first = (before * Byte.SIZE + BITS - 1) / BITS;
    int last = moved.length * Byte.SIZE / BITS;
    return spelled.substring(first, last);
  }
}
