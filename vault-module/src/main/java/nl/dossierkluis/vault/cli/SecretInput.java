package nl.dossierkluis.vault.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import nl.dossierkluis.vault.RecoveryCode;
import nl.dossierkluis.vault.Unlock;

/** Reads secrets from standard input, one a line: they never stand on a command line. */
final class SecretInput {

  private static final int LONGEST = 1024;

  private SecretInput() {}

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
