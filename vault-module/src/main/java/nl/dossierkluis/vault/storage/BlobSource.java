package nl.dossierkluis.vault.storage;

import java.io.Closeable;
import java.io.IOException;

/** The bytes of one blob. It stays readable after the blob has been deleted. One thread. */
public interface BlobSource extends Closeable {

  /** Length in bytes at the time of opening. */
  long length();

  /**
   * Reads exactly this many bytes.
   *
   * @throws java.io.EOFException if the blob ends before
   */
  void read(long position, byte[] target, int to, int length) throws IOException;
}
