package nl.dossierkluis.vault.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import nl.dossierkluis.vault.RecoveryCode;
import nl.dossierkluis.vault.Unlock;

/** Reads secrets from standard input, one a line: they never stand on a command line. */
public final class SecretInput {

  private static final int LONGEST = 1024;

  private SecretInput() {}

  /**
   * What opens a vault, as the option {@code --unlock} names it: {@code key-file}, {@code
   * passphrase} or {@code recovery-code}; the latter two are the next line of the input.
   *
   * @throws IllegalArgumentException if it names nothing of these
   */
  public static Unlock unlock(String with, Reader in) throws IOException {
    return switch (with) {
      case "key-file" -> Unlock.keyFile();
      case "passphrase" -> passphrase(in);
      case "recovery-code" -> recoveryCode(in);
      default -> throw new IllegalArgumentException("not understood: --unlock " + with);
    };
  }

  static Unlock passphrase(Reader in) throws IOException {
    char[] line = line(in);
    try {
      return Unlock.passphrase(line);
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  static Unlock recoveryCode(Reader in) throws IOException {
    char[] line = line(in);
    try (RecoveryCode code = RecoveryCode.parse(line)) {
      return Unlock.recoveryCode(code);
    } finally {
      Arrays.fill(line, '\0');
    }
  }

  /** The next line, for the caller to zero; empty at the end. */
  static char[] line(Reader in) throws IOException {
    char[] buffer = new char[LONGEST];
    int length = 0;
    int next = in.read();
    while (next >= 0 && next != '\n' && length < LONGEST) {
      buffer[length++] = (char) next;
      next = in.read();
    }
    char[] line = Arrays.copyOf(buffer, length);
    Arrays.fill(buffer, '\0');
    return line;
  }
}
