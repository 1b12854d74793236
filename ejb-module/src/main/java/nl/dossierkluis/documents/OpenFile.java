package nl.dossierkluis.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import nl.dossierkluis.vault.DocumentContent;

/** Content that is verified and ready to be read; its last segment was checked. To be closed. */
public final class OpenFile implements AutoCloseable {

  private final DocumentContent content;

  OpenFile(DocumentContent content) {
    this.content = content;
  }

  /** Length in bytes. */
  public long length() {
    return content.length();
  }

  /** Writes {@code count} bytes from position {@code from} to {@code out}, which stays open. */
  public void writeTo(OutputStream out, long from, long count) throws IOException {
    content.writeTo(out, from, count);
  }

  /** All bytes as a stream; closing it closes this. */
  public InputStream stream() {
    return new FilterInputStream(content.stream()) {
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
