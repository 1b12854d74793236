package nl.dossierkluis.operator;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * The lines that the operator types, each asked for when a command first reads it: most commands
 * need none, and nobody is asked for nothing.
 */
final class AskedSecret extends Reader {

  private final AdminConversation operator;
  private char[] typed = new char[0];
  private int position;

  AskedSecret(AdminConversation operator) {
    this.operator = operator;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (position == typed.length && !ask()) {
      return -1;
    }
    int count = Math.min(length, typed.length - position);
    System.arraycopy(typed, position, buffer, offset, count);
    position += count;
    return count;
  }

  private boolean ask() throws IOException {
    close();
    operator.askSecret();
    typed = operator.readSecret();
    position = 0;
    return typed.length > 0;
  }

  /** Zeroes what was typed. */
  @Override
  public void close() {
    Arrays.fill(typed, '\0');
    position = typed.length;
  }
}
