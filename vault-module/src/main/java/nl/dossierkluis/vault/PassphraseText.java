package nl.dossierkluis.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The one spelling of a passphrase: NFKC (Unicode Standard Annex 15), without white space at either
 * end, so that another keyboard or a careless paste does not lock anybody out. Case counts.
 */
final class PassphraseText {

  private PassphraseText() {}

  /**
   * The passphrase in UTF-8.
   *
   * @param typed stays the caller's to zero
   * @throws IllegalArgumentException if it is blank
   */
  static SecretBytes normalised(char[] typed) {
    char[] spelled = spelled(typed);
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(spelled));
    byte[] bytes = Arrays.copyOf(utf8.array(), utf8.limit());
    Arrays.fill(utf8.array(), (byte) 0);
    Arrays.fill(spelled, '\0');
    if (bytes.length == 0) {
      throw new IllegalArgumentException("a passphrase is not blank");
    }
    return SecretBytes.takeOver(bytes);
  }

  /** The caller zeroes it. */
  static char[] spelled(char[] typed) {
    char[] normal = isPlain(typed) ? typed.clone() : normalForm(typed);
    int from = 0;
    int to = normal.length;
    while (from < to && Character.isWhitespace(normal[from])) {
      from++;
    }
    while (to > from && Character.isWhitespace(normal[to - 1])) {
      to--;
    }
    char[] spelled = Arrays.copyOfRange(normal, from, to);
    Arrays.fill(normal, '\0');
    return spelled;
  }

  /** ASCII is its own normal form; this way it never becomes a String, which cannot be zeroed. */
  private static boolean isPlain(char[] typed) {
    for (char each : typed) {
      if (each > 0x7e) {
        return false;
      }
    }
    return true;
  }

  private static char[] normalForm(char[] typed) {
    return Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFKC).toCharArray();
  }
}
