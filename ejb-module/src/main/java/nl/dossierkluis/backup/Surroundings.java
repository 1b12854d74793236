package nl.dossierkluis.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.vault.BackupFolders;

/** Gathers what the {@link Doctor} judges from the system and the folders; it changes nothing. */
public final class Surroundings {

  private Surroundings() {}

  /**
   * Looks at an installation, running or not.
   *
   * @param database an open connection; empty where the server is stopped
   * @param lastTrial as the caller remembers it
   */
  public static DoctorFacts of(
      Path data,
      Path keys,
      Optional<BackupFolders> backup,
      Optional<Connection> database,
      Optional<Instant> lastTrial)
      throws IOException, SQLException {
    throw new UnsupportedOperationException();
  }
}
