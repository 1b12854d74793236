package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with signatures under it (C2SP signed-note): the text, an empty line, and a line for each
 * signature, which begins with an em dash.
 */
public final class SignedNote {

  /** How the line of a signature begins. */
  static final String DASH = "\u2014 ";

  private final String text;
  private final List<String> signatures;

  private SignedNote(String text, List<String> signatures) {
    if (!text.endsWith("\n") || signatures.isEmpty()) {
      throw new IllegalArgumentException("no signed note");
    }
    this.text = text;
    this.signatures = signatures;
  }

  static SignedNote of(String text, String name, String signature) {
    return new SignedNote(text, List.of(DASH + name + " " + signature));
  }

  /**
   * Reads a note; nothing is verified yet.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static SignedNote parse(String note) {
    int end = note.lastIndexOf("\n\n");
    List<String> lines = end < 0 ? List.of() : note.substring(end + 2).lines().toList();
    if (!note.endsWith("\n") || !lines.stream().allMatch(line -> line.startsWith(DASH))) {
      throw new IllegalArgumentException("no signed note");
    }
    return new SignedNote(note.substring(0, end + 1), lines);
  }

  /** The text; true only if a key {@link #isSignedBy verifies} it. */
  public String text() {
    return text;
  }

  /** Whether one of the signatures is this key's. */
  public boolean isSignedBy(NoteKey key) {
    String start = DASH + key.name() + " ";
    return signatures.stream()
        .filter(line -> line.startsWith(start))
        .anyMatch(line -> verifies(key, line.substring(start.length())));
  }

  private boolean verifies(NoteKey key, String signature) {
    try {
      byte[] bytes = Base64.getDecoder().decode(signature);
      // One spelling only: bits that a decoder passes over could be changed unseen.
      return Base64.getEncoder().encodeToString(bytes).equals(signature)
          && key.verifies(text.getBytes(UTF_8), bytes);
    } catch (IllegalArgumentException e) {
      return false; // what is no base64 is no signature
    }
  }

  /** The whole note. */
  @Override
  public String toString() {
    return text + "\n" + String.join("\n", signatures) + "\n";
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedNote note && toString().equals(note.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
