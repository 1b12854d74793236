package nl.dossierkluis.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.vault.DocumentContent;
import nl.dossierkluis.vault.VaultException;

/**
 * Content that is verified and ready to be read; its last segment was checked. A segment before it
 * that does not verify ends the reading with {@link Unreadable}: what came before it is true, and
 * nobody takes it for the whole. To be closed.
 */
public final class OpenFile implements AutoCloseable {

  private final DocumentContent content;
  private final Function<VaultException, Unreadable> fault;

  OpenFile(DocumentContent content, Function<VaultException, Unreadable> fault) {
    this.content = content;
    this.fault = fault;
  }

  /** Length in bytes. */
  public long length() {
    return content.length();
  }

  /** Writes {@code count} bytes from position {@code from} to {@code out}, which stays open. */
  public void writeTo(OutputStream out, long from, long count) throws IOException {
    try {
      content.writeTo(out, from, count);
    } catch (VaultException e) {
      throw fault.apply(e);
    }
  }

  /** All bytes as a stream; closing it closes this. */
  public InputStream stream() {
    return new FilterInputStream(content.stream()) {
      @Override
      public int read() throws IOException {
        try {
          return super.read();
        } catch (VaultException e) {
          throw fault.apply(e);
        }
      }

      @Override
      public int read(byte[] target, int to, int most) throws IOException {
        try {
          return super.read(target, to, most);
        } catch (VaultException e) {
          throw fault.apply(e);
        }
      }

      @Override
      public void close() {
        content.close();
      }
    };
  }

  @Override
  public void close() {
    content.close();
  }
}
