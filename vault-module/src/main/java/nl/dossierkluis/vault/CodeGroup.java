package nl.dossierkluis.vault;

/**
 * Four characters of a recovery code. They stand for elements of the field of 32 elements (modulo
 * x^5 + x^2 + 1; their sum is XOR), in which {@code 2·a + 4·b + 8·c + d = g} holds for the group
 * {@code abcd} with the number g from 0. A wrong character changes the sum, since no weight is 0;
 * neighbours that change places do, since their weights differ; a group in another's place does,
 * since its number differs.
 */
final class CodeGroup {

  /** Characters of a group. */
  static final int LENGTH = 4;

  /** Characters of a group that are drawn at random. */
  static final int DRAWN = 3;

  /** Crockford's base 32: no I, L, O and U. */
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int SIZE = 32;
  private static final int MODULUS = 0b100101;

  private CodeGroup() {}

  /** Writes the group of three random bytes, of which each gives five bits, and its check. */
  static void write(byte[] drawn, int group, byte[] characters) {
    int from = group * LENGTH;
    int check = group;
    for (int at = 0; at < DRAWN; at++) {
      int value = drawn[at] & (SIZE - 1);
      characters[from + at] = (byte) ALPHABET.charAt(value);
      check ^= weighted(value, at);
    }
    characters[from + DRAWN] = (byte) ALPHABET.charAt(check);
  }

  /** Whether all characters of a group are of the alphabet, and its check holds. */
  static boolean holds(byte[] characters, int group) {
    int from = group * LENGTH;
    int check = group;
    for (int at = 0; at < DRAWN; at++) {
      int value = value(characters[from + at]);
      if (value < 0) {
        return false;
      }
      check ^= weighted(value, at);
    }
    return check == value(characters[from + DRAWN]);
  }

  /** The character that is meant by what was typed, or 0 if none can be. */
  static byte character(char typed) {
    char capital =
        switch (typed) {
          case 'o', 'O' -> '0';
          case 'i', 'I', 'l', 'L' -> '1';
          default -> typed >= 'a' && typed <= 'z' ? (char) (typed - 'a' + 'A') : typed;
        };
    return ALPHABET.indexOf(capital) < 0 ? 0 : (byte) capital;
  }

  private static int value(byte character) {
    return ALPHABET.indexOf(character);
  }

  /** The value times 2, 4 or 8 in the field. */
  private static int weighted(int value, int at) {
    int product = value;
    for (int i = 0; i <= at; i++) {
      product <<= 1;
      product ^= (product & SIZE) == 0 ? 0 : MODULUS;
    }
    return product;
  }
}
