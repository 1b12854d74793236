package nl.dossierkluis.vault;

import java.nio.file.Path;
import java.util.List;

/** Looks at a database that was restored on trial, and compares it with its vault. */
@FunctionalInterface
public interface DatabaseTrial {

  /**
   * Opens and compares.
   *
   * @param database the restored file, which is deleted after this
   * @param vault what was restored with it
   * @return everything that is wrong
   */
  List<Damage> compare(Path database, VaultContents vault);
}
