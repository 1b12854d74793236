package nl.dossierkluis.vault;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.keys.CheckedKeys;
import nl.dossierkluis.vault.keys.ErasureLedgers;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.DirectoryKeyring;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.FolderLock;
import nl.dossierkluis.vault.storage.KeyringImage;
import nl.dossierkluis.vault.storage.WritableFile;

/** One restore, from the choice of a generation to the report. */
final class RestoreRun {

  private final RestoreOrder order;
  private final Unlock unlock;
  private final Clock clock;
  private final FileOperations files;
  private final BackupPlaces places;
  private final RestoreTarget target;
  private final SecureRandom random = new SecureRandom();
  private final List<Damage> damages = new ArrayList<>();
  private final Instant began;
  private int destroyed;

  RestoreRun(
      RestoreOrder order, Unlock unlock, Clock clock, FileOperations files, BackupPlaces places) {
    this.order = order;
    this.unlock = unlock;
    this.clock = clock;
    this.files = files;
    this.places = places;
    this.target = new RestoreTarget(order.to(), order.database(), files);
    this.began = clock.instant();
  }

  RestoreReport run() throws IOException {
    String generation = RestoreChoice.generation(places, order.generation());
    if (target.hasKeyring()) {
      return withKeyringInPlace(generation);
    }
    String copy = RestoreChoice.keyringCopy(places, order.keyringCopy());
    requireNewest(copy);
    target.prepare();
    KeyringImage image = withoutDestroyed(image(copy), ledgers());
    DirectoryKeyring keyring =
        RestoredKeyring.write(target.keyring(), image, files, clock.instant());
    return restore(generation, Optional.of(copy), keyring);
  }

  private RestoreReport withKeyringInPlace(String generation) throws IOException {
    if (order.keyringCopy().isPresent()) {
      throw new RestoreRefused(
          VaultObject.KEYRING,
          order.to().keyring().toString(),
          "is still there and newer than any copy; restore without naming a copy");
    }
    try (FolderLock lock =
        FolderLock.tryLock(order.to().keyring(), files)
            .orElseThrow(() -> new VaultInUse(order.to().keyring().toString()))) {
      target.prepare();
      DirectoryKeyring keyring = DirectoryKeyring.open(order.to().keyring(), files);
      addMissing(keyring);
      return restore(generation, Optional.empty(), keyring);
    }
  }

  private void requireNewest(String copy) throws IOException {
    String newest = RestoreChoice.keyringCopy(places, Optional.empty());
    if (!copy.equals(newest) && !order.acceptErased()) {
      throw new RestoreRefused(
          VaultObject.KEYRING_COPY,
          copy,
          "is not the newest, which is " + newest + "; what was erased since may come back");
    }
  }

  private KeyringImage image(String copy) throws IOException {
    try {
      return places.image(copy).orElseThrow();
    } catch (SealBroken e) {
      throw new BackupDamaged(VaultObject.KEYRING_COPY, copy, e);
    }
  }

  /** Those of all copies; one that is damaged is named. */
  private ErasureLedgers ledgers() throws IOException {
    ErasureLedgers ledgers = new ErasureLedgers();
    for (String copy : places.copyNames()) {
      try {
        places.image(copy).ifPresent(image -> ledgers.add(copy, image.ledger()));
      } catch (SealBroken e) {
        damages.add(
            new Damage(
                VaultObject.KEYRING_COPY,
                copy,
                "is damaged, and what was erased since the one before it may be back: "
                    + e.getMessage()));
      }
    }
    damages.addAll(ledgers.damages());
    return ledgers;
  }

  private KeyringImage withoutDestroyed(KeyringImage image, ErasureLedgers ledgers) {
    List<KeyringImage.Entry> kept =
        image.entries().stream().filter(entry -> !ledgers.name(entry.kind(), entry.id())).toList();
    destroyed = image.entries().size() - kept.size();
    return new KeyringImage(kept, ledgers.lines());
  }

  /** What the copies' ledgers say and the keyring's own does not, for it to be replayed. */
  private void addMissing(DirectoryKeyring keyring) throws IOException {
    List<String> own = new ArrayList<>();
    keyring.forEachErased(own::add);
    List<String> missing = new ArrayList<>(ledgers().lines());
    missing.removeAll(Set.copyOf(own));
    keyring.appendAllErased(missing);
    destroyed = missing.size();
  }

  private RestoreReport restore(String generation, Optional<String> copy, DirectoryKeyring keyring)
      throws IOException {
    RestoreReport report;
    try (KeySource source = unlock.source(order.to(), random);
        KeyRing keys = KeyRing.open(keyring, source, clock, random)) {
      OpenGeneration opened = OpenGeneration.open(places, keys, generation);
      damages.addAll(opened.damages());
      restoreDatabase(opened);
      RestoredBlobs blobs = RestoredBlobs.write(opened, target.blobs(), files, clock);
      damages.addAll(blobs.damages());
      report = check(opened, copy, keys, source, blobs.store());
      makeKeyFile(keys);
    }
    target.publish();
    return report;
  }

  private void restoreDatabase(OpenGeneration generation) throws IOException {
    try (WritableFile file = files.create(target.databaseFile())) {
      generation.openDatabase(file::write);
      file.force();
    }
  }

  private RestoreReport check(
      OpenGeneration generation,
      Optional<String> copy,
      KeyRing keys,
      KeySource source,
      DirectoryBlobStore blobs)
      throws IOException {
    try (CheckedKeys checked = keys.check(source, List.of())) {
      damages.addAll(checked.damages());
      BlobCheck check = new BlobCheck(blobs, checked, true, List.of());
      damages.addAll(check.run());
      return new RestoreReport(
          generation.described(),
          copy.map(name -> new KeyringCopy(name, BackupPlaces.time(name))),
          checked.count(),
          check.blobs(),
          check.bytes(),
          destroyed,
          Duration.between(began, clock.instant()),
          damages);
    }
  }

  private void makeKeyFile(KeyRing keys) throws IOException {
    if (order.newKeyFile()) {
      new Custodies(keys.custodies(), target.unfinished(), files, clock, random, () -> {})
          .renewKeyFile(unlock);
    }
  }
}
