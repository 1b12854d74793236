package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.InputStream;

/** The caller's database, for a backup to seal. */
@FunctionalInterface
public interface DatabaseSource {

  /**
   * A consistent copy of the database as one file, as it is when this is called: everything that
   * was acknowledged before is in it.
   *
   * @return read to its end once and closed, which removes what the copy took
   * @throws IOException if there is no copy; the backup then fails
   */
  InputStream copy() throws IOException;
}
