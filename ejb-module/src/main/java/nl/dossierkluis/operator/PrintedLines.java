package nl.dossierkluis.operator;

import java.io.IOException;
import java.io.Writer;

/** What a command prints, on its way to the operator piece by piece. */
final class PrintedLines extends Writer {

  /** A piece is at most 65,535 bytes, and a character at most 3 of them. */
  private static final int PIECE = 20_000;

  private final AdminConversation operator;

  PrintedLines(AdminConversation operator) {
    this.operator = operator;
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    for (int at = 0; at < length; at += PIECE) {
      operator.sendText(new String(buffer, offset + at, Math.min(PIECE, length - at)));
    }
  }

  @Override
  public void flush() {
    // Every piece is sent at once.
  }

  @Override
  public void close() {
    // The conversation goes on: its end is the status.
  }
}
