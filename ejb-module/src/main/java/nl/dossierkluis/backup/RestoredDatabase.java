package nl.dossierkluis.backup;

import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DatabaseTrial;
import nl.dossierkluis.vault.VaultContents;

/** Opens a restored database read-only, as the product would, and compares it with its vault. */
public final class RestoredDatabase implements DatabaseTrial {

  /** The report of the last comparison goes to {@link #report}. */
  public RestoredDatabase() {}

  @Override
  public List<Damage> compare(Path database, VaultContents vault) {
    throw new UnsupportedOperationException();
  }

  /** What the comparison looked at. */
  public DatabaseReport report() {
    throw new UnsupportedOperationException();
  }
}
