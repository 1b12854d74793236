package nl.dossierkluis.vault.storage;

import java.io.Closeable;
import java.io.IOException;

/** A file open for writing. */
public interface WritableFile extends Closeable {

  /** Writes all these bytes. */
  void write(byte[] bytes, int from, int length) throws IOException;

  /** Returns once content and length are on disk. */
  void force() throws IOException;

  /** Length in bytes. */
  long size() throws IOException;

  /** Cuts the file to this length in bytes. */
  void truncate(long size) throws IOException;
}
