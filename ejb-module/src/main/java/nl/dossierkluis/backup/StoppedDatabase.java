package nl.dossierkluis.backup;

import java.io.InputStream;
import java.nio.file.Path;
import nl.dossierkluis.vault.DatabaseSource;

/** The database of a stopped server: its file. */
public final class StoppedDatabase implements DatabaseSource {

  /** The database of this data folder. */
  public StoppedDatabase(Path dataFolder) {}

  @Override
  public InputStream copy() {
    throw new UnsupportedOperationException();
  }
}
