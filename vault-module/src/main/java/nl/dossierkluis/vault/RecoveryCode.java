package nl.dossierkluis.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * A code on paper that opens the vault when all else is lost: 11 groups of four characters, of
 * which three are drawn at random (165 bits in all) and the fourth checks the group and its place;
 * {@code docs/vault-format.md}, section 7.4. Every wrong character, every two neighbours that
 * changed places and every two groups that did are found, and the group is named.
 */
public final class RecoveryCode implements AutoCloseable {

  /** Number of groups. */
  public static final int GROUPS = 11;

  private final SecretBytes characters;

  private RecoveryCode(SecretBytes characters) {
    this.characters = characters;
  }

  /** A fresh code. */
  static RecoveryCode random(SecureRandom random) {
    byte[] characters = new byte[GROUPS * CodeGroup.LENGTH];
    byte[] drawn = new byte[CodeGroup.DRAWN];
    for (int group = 0; group < GROUPS; group++) {
      random.nextBytes(drawn);
      CodeGroup.write(drawn, group, characters);
    }
    Arrays.fill(drawn, (byte) 0);
    return new RecoveryCode(SecretBytes.takeOver(characters));
  }

  /**
   * Reads a code as somebody types it: capitals or not, with or without spaces and hyphens, O for
   * 0, I and L for 1.
   *
   * @param typed stays the caller's to zero
   * @throws CodeMistyped if it cannot be a code; the message says in which group
   */
  public static RecoveryCode parse(char[] typed) {
    byte[] characters = new byte[GROUPS * CodeGroup.LENGTH];
    try {
      int length = copy(typed, characters);
      if (length != characters.length) {
        throw CodeMistyped.length(length, characters.length);
      }
      List<Integer> wrong = wrongGroups(characters);
      if (!wrong.isEmpty()) {
        throw CodeMistyped.groups(wrong);
      }
      return new RecoveryCode(SecretBytes.takeOver(characters.clone()));
    } finally {
      Arrays.fill(characters, (byte) 0);
    }
  }

  private static List<Integer> wrongGroups(byte[] characters) {
    return IntStream.range(0, GROUPS)
        .filter(group -> !CodeGroup.holds(characters, group))
        .mapToObj(group -> group + 1)
        .toList();
  }

  /**
   * How many characters there are; those beyond the end are counted and not kept. What can be no
   * character of a code becomes 0, with which no group holds.
   */
  private static int copy(char[] typed, byte[] characters) {
    int length = 0;
    for (char each : typed) {
      if (!isSeparator(each)) {
        if (length < characters.length) {
          characters[length] = CodeGroup.character(each);
        }
        length++;
      }
    }
    return length;
  }

  private static boolean isSeparator(char each) {
    return Character.isWhitespace(each)
        || Character.isSpaceChar(each)
        || Character.getType(each) == Character.DASH_PUNCTUATION;
  }

  /** The groups in their order, to be printed with a space or a hyphen between them. */
  public List<String> groups() {
    byte[] copy = characters.getEncoded();
    List<String> groups = new ArrayList<>();
    for (int group = 0; group < GROUPS; group++) {
      groups.add(
          new String(copy, group * CodeGroup.LENGTH, CodeGroup.LENGTH, StandardCharsets.US_ASCII));
    }
    Arrays.fill(copy, (byte) 0);
    return groups;
  }

  /** The 44 characters in ASCII, for the caller to close. */
  SecretBytes characters() {
    return characters.copy();
  }

  @Override
  public void close() {
    characters.close();
  }
}
