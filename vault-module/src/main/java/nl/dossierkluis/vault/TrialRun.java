package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.keys.CheckedKeys;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderTree;
import nl.dossierkluis.vault.storage.KeyringImage;
import nl.dossierkluis.vault.storage.UnforcedFiles;
import nl.dossierkluis.vault.storage.WritableFile;

/** Restores the newest generation into a folder that is deleted afterwards, and looks at it. */
final class TrialRun {

  private final BackedUpVault vault;
  private final BackupPlaces places;
  private final Path scratch;
  private final DatabaseTrial comparison;
  private final FileOperations files = new UnforcedFiles();
  private final List<Damage> damages = new ArrayList<>();
  private final Instant began;

  TrialRun(BackedUpVault vault, BackupPlaces places, Path scratch, DatabaseTrial comparison) {
    this.vault = vault;
    this.places = places;
    this.scratch = scratch.resolve("trial");
    this.comparison = comparison;
    this.began = vault.clock().instant();
  }

  TrialReport run() throws IOException {
    FolderTree.delete(scratch, files); // of a trial that a crash interrupted
    FolderTree.make(scratch, files);
    try {
      return run(RestoreChoice.newest(places));
    } finally {
      FolderTree.delete(scratch, files);
    }
  }

  private TrialReport run(RestoreChoice chosen) throws IOException {
    DirectoryKeyring keyring = keyring(chosen.keyringCopy());
    try (KeyRing keys = open(keyring, chosen.keyringCopy());
        CheckedKeys checked = vault.keys().withoutRotation(() -> vault.keys().checkCopy(keyring))) {
      damages.addAll(checked.damages());
      OpenGeneration generation = OpenGeneration.open(places, keys, chosen.generation());
      damages.addAll(generation.damages());
      IndexedPool pool = new IndexedPool(places.pool(), generation.index());
      BlobCheck blobs = new BlobCheck(pool, checked, true, List.of());
      damages.addAll(blobs.run());
      compareDatabase(generation, new RestoredContents(keys, pool, vault.random()));
      return report(generation, chosen, checked, blobs);
    }
  }

  private DirectoryKeyring keyring(String copy) throws IOException {
    Path folder = scratch.resolve("keyring");
    return RestoredKeyring.write(folder, image(copy), files, began);
  }

  private KeyringImage image(String copy) throws IOException {
    try {
      return places.image(copy).orElseThrow();
    } catch (SealBroken e) {
      throw new BackupDamaged(VaultObject.KEYRING_COPY, copy, e);
    }
  }

  private KeyRing open(DirectoryKeyring keyring, String copy) {
    return vault
        .keys()
        .openCopy(keyring)
        .orElseThrow(
            () ->
                new BackupMissing(
                    VaultObject.KEYRING_COPY,
                    copy,
                    "was made before the keys were rotated; make a backup first"));
  }

  private void compareDatabase(OpenGeneration generation, VaultContents contents)
      throws IOException {
    Path database = scratch.resolve("dossierkluis.mv.db");
    try (WritableFile file = files.create(database)) {
      generation.openDatabase(file::write);
    } catch (BackupDamaged e) {
      damages.add(new Damage(e.object(), e.id(), String.valueOf(e.getMessage())));
      return;
    }
    damages.addAll(comparison.compare(database, contents));
  }

  private TrialReport report(
      OpenGeneration generation, RestoreChoice chosen, CheckedKeys checked, BlobCheck blobs)
      throws IOException {
    Instant ended = vault.clock().instant();
    KeyringCopy copy =
        new KeyringCopy(chosen.keyringCopy(), BackupPlaces.time(chosen.keyringCopy()));
    return new TrialReport(
        generation.described(),
        copy,
        ended,
        Duration.between(began, ended),
        checked.count(),
        blobs.blobs(),
        blobs.opened(),
        blobs.bytes(),
        damages);
  }
}
