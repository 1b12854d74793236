package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderTree;

/**
 * The places of a restored vault: everything is made beside them and put there at the end, the
 * keyring last, since without it nothing passes for a vault.
 *
 * @param folders of the vault
 * @param database file of the database
 * @param files to change them with
 */
record RestoreTarget(VaultFolders folders, Path database, FileOperations files) {

  private static final String SUFFIX = ".restoring";

  /** Whether a keyring is there that was not lost. */
  boolean hasKeyring() throws IOException {
    return DirectoryKeyring.exists(folders.keyring());
  }

  /** Refuses what is in the way, and removes what an earlier restore left beside it. */
  void prepare() throws IOException {
    requireEmpty(folders.blobs(), VaultObject.BLOB_STORE);
    if (!hasKeyring()) {
      removeLock();
      requireEmpty(folders.keyring(), VaultObject.KEYRING);
    }
    if (Files.exists(database)) {
      throw inTheWay(database, VaultObject.DATABASE);
    }
    for (Path place : new Path[] {folders.blobs(), folders.keyring(), database}) {
      FolderTree.delete(beside(place), files);
      FolderTree.make(parent(place), files);
    }
  }

  /** A start that found nothing leaves its lock, and nothing else. */
  private void removeLock() throws IOException {
    Path lock = folders.keyring().resolve("lock");
    if (Files.exists(lock)) {
      files.delete(lock);
    }
  }

  private static void requireEmpty(Path folder, VaultObject object) throws IOException {
    if (!FolderTree.isEmpty(folder)) {
      throw inTheWay(folder, object);
    }
  }

  private static RestoreRefused inTheWay(Path place, VaultObject object) {
    return new RestoreRefused(
        object, place.toString(), "is in the way; move it elsewhere, and delete it later");
  }

  Path blobs() {
    return beside(folders.blobs());
  }

  Path keyring() throws IOException {
    return hasKeyring() ? folders.keyring() : beside(folders.keyring());
  }

  Path databaseFile() {
    return beside(database);
  }

  /** Where the vault lies until it is put in its place. */
  VaultFolders unfinished() throws IOException {
    return new VaultFolders(blobs(), keyring(), folders.keys());
  }

  void publish() throws IOException {
    FolderTree.put(blobs(), folders.blobs(), files);
    FolderTree.put(databaseFile(), database, files);
    if (!hasKeyring()) {
      FolderTree.put(keyring(), folders.keyring(), files);
    }
  }

  private static Path beside(Path place) {
    return place.resolveSibling(place.getFileName() + SUFFIX);
  }

  private static Path parent(Path place) {
    Path parent = place.getParent();
    if (parent == null) {
      throw new IllegalArgumentException(place + " lies in no folder");
    }
    return parent;
  }
}
