package nl.dossierkluis.vault;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.backup.BackupPlaces;

/**
 * Which generation is restored with which keyring copy.
 *
 * @param generation its name
 * @param keyringCopy its name
 */
record RestoreChoice(String generation, String keyringCopy) {

  /** The newest of both. */
  static RestoreChoice newest(BackupPlaces places) throws IOException {
    return new RestoreChoice(
        generation(places, Optional.empty()), keyringCopy(places, Optional.empty()));
  }

  static String generation(BackupPlaces places, Optional<String> wanted) throws IOException {
    return choose(places.names(), wanted, VaultObject.GENERATION);
  }

  static String keyringCopy(BackupPlaces places, Optional<String> wanted) throws IOException {
    return choose(places.copyNames(), wanted, VaultObject.KEYRING_COPY);
  }

  private static String choose(List<String> there, Optional<String> wanted, VaultObject object) {
    if (wanted.isPresent()) {
      return wanted
          .filter(there::contains)
          .orElseThrow(() -> new BackupMissing(object, wanted.get(), "is not there"));
    }
    if (there.isEmpty()) {
      throw new BackupMissing(object, "any", "is not there");
    }
    return there.get(there.size() - 1);
  }
}
