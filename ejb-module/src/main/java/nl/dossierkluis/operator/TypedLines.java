package nl.dossierkluis.operator;

import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Secrets from the operator: typed unseen at a terminal, or piped in; never command line words. */
final class TypedLines {

  private static final int LONGEST = 1024;

  /** One reader for all lines, since it reads ahead. */
  private final Reader piped = new InputStreamReader(System.in, StandardCharsets.UTF_8);

  /** The next line with its line feed, for the caller to zero; empty when there is none. */
  char[] next() throws IOException {
    Console console = System.console();
    return console == null ? nextPiped() : ended(console.readPassword("> "));
  }

  private char[] nextPiped() throws IOException {
    char[] buffer = new char[LONGEST];
    int length = 0;
    int next = piped.read();
    if (next < 0) {
      return new char[0];
    }
    while (next >= 0 && next != '\n' && length < LONGEST) {
      buffer[length++] = (char) next;
      next = piped.read();
    }
    char[] line = ended(Arrays.copyOf(buffer, length));
    Arrays.fill(buffer, '\0');
    return line;
  }

  private static char[] ended(char[] line) {
    if (line == null) {
      return new char[0];
    }
    char[] ended = Arrays.copyOf(line, line.length + 1);
    ended[line.length] = '\n';
    Arrays.fill(line, '\0');
    return ended;
  }
}
