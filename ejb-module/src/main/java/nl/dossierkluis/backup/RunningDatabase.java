package nl.dossierkluis.backup;

import java.io.InputStream;
import java.nio.file.Path;
import javax.sql.DataSource;
import nl.dossierkluis.vault.DatabaseSource;

/**
 * The database of a running server, which alone has its file open. The copy is made by the database
 * itself while others go on committing.
 */
public final class RunningDatabase implements DatabaseSource {

  /**
   * A source for one backup after another.
   *
   * @param scratch a private folder, made where it is missing; the copy lies there until it is
   *     sealed
   */
  public RunningDatabase(DataSource database, Path scratch) {}

  @Override
  public InputStream copy() {
    throw new UnsupportedOperationException();
  }
}
