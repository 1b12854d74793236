package nl.dossierkluis.vault.inspection.common;

import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Writes a body in pieces, each preceded by its length as a 32-bit number. A length of 0 ends the
 * body; -1 says that the rest of it will never come.
 */
public final class BodyWriter {
  /** Largest length of a piece in bytes. */
  public static final int LONGEST_PIECE = 1 << 16;

  static final int END = 0;
  static final int ABANDONED = -1;

  private final DataOutputStream out;

  /** Writes to a stream that belongs to the caller. */
  public BodyWriter(DataOutputStream out) {
    this.out = out;
  }

  /** Writes the first {@code length} bytes, between 1 and {@link #LONGEST_PIECE}, as a piece. */
  public void write(byte[] bytes, int length) throws IOException {
    out.writeInt(length);
    out.write(bytes, 0, length);
  }

  /** Ends the body. */
  public void end() throws IOException {
    mark(END);
  }

  /** Gives the body up: its source failed. */
  public void abandon() throws IOException {
    mark(ABANDONED);
  }

  private void mark(int length) throws IOException {
    out.writeInt(length);
    out.flush();
  }
}
