package nl.dossierkluis.vault;

import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.vault.keys.KeyFile;

/**
 * Where a vault lies, as absolute paths. The folders are apart: a backup of one must not bring
 * another along.
 *
 * @param blobs sealed content
 * @param keyring wrapped keys and the erasure ledger
 * @param keys the key file, which no backup holds
 */
public record VaultFolders(Path blobs, Path keyring, Path keys) {

  public VaultFolders {
    blobs = blobs.toAbsolutePath().normalize();
    keyring = keyring.toAbsolutePath().normalize();
    keys = keys.toAbsolutePath().normalize();
    requireApart(blobs, keyring, keys);
    requireApart(keyring, blobs, keys);
    requireApart(keys, blobs, keyring);
  }

  /** The key file, whether it is there or not. */
  public Path keyFile() {
    return KeyFile.in(keys);
  }

  private static void requireApart(Path inner, Path... others) {
    for (Path other : List.of(others)) {
      if (inner.startsWith(other)) {
        throw new IllegalArgumentException(
            "the folders of a vault lie apart, but " + inner + " is in " + other);
      }
    }
  }
}
