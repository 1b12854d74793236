package nl.dossierkluis.vault.inspection.common;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** Reads one body as {@link BodyWriter} wrote it and stops behind it. */
public final class BodyReader extends InputStream {
  private final DataInputStream in;
  private int left;
  private boolean ended;
  private boolean abandoned;

  /** Reads from a stream that belongs to the caller. */
  public BodyReader(DataInputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    int count = Math.min(left, length);
    in.readFully(bytes, offset, count);
    left -= count;
    return count;
  }

  /** Whether the body was given up before its end; known once all of it has been read. */
  public boolean isAbandoned() {
    return abandoned;
  }

  private void next() throws IOException {
    left = in.readInt();
    if (left < BodyWriter.ABANDONED || left > BodyWriter.LONGEST_PIECE) {
      throw new ProtocolException("a piece of " + left + " bytes");
    }
    abandoned = left == BodyWriter.ABANDONED;
    ended = abandoned || left == BodyWriter.END;
  }
}
