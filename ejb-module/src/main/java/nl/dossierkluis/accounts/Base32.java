package nl.dossierkluis.accounts;

import java.util.Locale;

/** Base 32 (RFC 4648, section 6) without padding: how authenticator apps take a secret. */
public final class Base32 {

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  /** Writes bytes as capitals and digits. */
  public static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int held = 0;
    for (byte next : bytes) {
      buffer = buffer << Byte.SIZE | next & 0xff;
      held += Byte.SIZE;
      while (held >= BITS) {
        held -= BITS;
        text.append(ALPHABET.charAt(buffer >> held & 31));
      }
      buffer &= (1 << held) - 1;
    }
    if (held > 0) {
      text.append(ALPHABET.charAt(buffer << BITS - held & 31));
    }
    return text.toString();
  }

  /** Reads what {@link #encode} wrote, in any case and with blanks between. */
  public static byte[] decode(String text) {
    String letters = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
    int buffer = 0;
    int held = 0;
    int at = 0;
    for (char letter : letters.toCharArray()) {
      int value = ALPHABET.indexOf(letter);
      if (value < 0) {
        throw new IllegalArgumentException("no base 32");
      }
      buffer = (buffer << BITS | value) & 0xfff;
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes[at++] = (byte) (buffer >> held);
      }
    }
    return bytes;
  }
}
