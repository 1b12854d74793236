package nl.dossierkluis.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.backup.BackupFile;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.backup.GenerationIndex;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedStream;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.storage.BlobSource;

/**
 * A generation whose index has been opened, and is thereby proven.
 *
 * @param places where it lies
 * @param keys a keyring that holds its key
 * @param file the index
 * @param index what it says
 */
record OpenGeneration(BackupPlaces places, KeyRing keys, BackupFile file, GenerationIndex index) {

  /**
   * Opens the index of a generation.
   *
   * @throws BackupMissing if there is none
   * @throws BackupDamaged if it does not open, or the keyring does not hold its key
   */
  static OpenGeneration open(BackupPlaces places, KeyRing keys, String name) throws IOException {
    Optional<BlobSource> found = places.generations().open(name + "." + BackupFile.INDEX);
    try (BlobSource source = found.orElseThrow(() -> missing(name))) {
      BackupFile file = BackupFile.claimed(source, name, BackupFile.INDEX);
      ByteArrayOutputStream cleartext = new ByteArrayOutputStream();
      try (SecretBytes key = keys.open(container(file))) {
        file.open(source, key, cleartext::write);
      }
      return new OpenGeneration(places, keys, file, GenerationIndex.parse(cleartext.toByteArray()));
    } catch (SealBroken | KeyDestroyed | ObjectMissing | ObjectTampered e) {
      throw new BackupDamaged(VaultObject.GENERATION, name + "." + BackupFile.INDEX, e);
    }
  }

  private static BackupMissing missing(String name) {
    return new BackupMissing(VaultObject.GENERATION, name, "is not there");
  }

  private static ContainerId container(BackupFile file) {
    return ContainerId.of(file.container().bytes());
  }

  /** The container that goes with it. */
  ContainerId container() {
    return container(file);
  }

  String name() {
    return file.generation();
  }

  /** What it says of itself. */
  Generation described() throws IOException {
    return places.described(name());
  }

  /**
   * Opens the database to its end; what the sink was given until a failure is not the whole.
   *
   * @throws BackupDamaged if it does not open
   */
  void openDatabase(SealedStream.Sink sink) throws IOException {
    BackupFile database = file.beside(BackupFile.DATABASE);
    String fileName = BackupPlaces.fileName(database);
    Optional<BlobSource> found = places.generations().open(fileName);
    try (BlobSource source = found.orElseThrow(() -> missing(fileName));
        SecretBytes key = keys.open(container())) {
      if (source.length() != index.databaseLength()) {
        throw SealBroken.length("not as long as the index says");
      }
      database.open(source, key, sink);
    } catch (SealBroken e) {
      throw new BackupDamaged(VaultObject.GENERATION, fileName, e);
    }
  }

  /** What of the generation is not as its index says, without opening blobs. */
  List<Damage> damages() throws IOException {
    List<Damage> damages = new ArrayList<>();
    if (!index.describes(places.about(name()).orElse(new byte[0]))) {
      damages.add(
          new Damage(VaultObject.GENERATION, name() + ".about", "is not the one that was written"));
    }
    for (String id : index.blobs().keySet()) {
      damaged(ObjectId.ofHex(id)).ifPresent(damages::add);
    }
    return damages;
  }

  private Optional<Damage> damaged(ObjectId id) {
    return fact(id).map(fact -> new Damage(VaultObject.BLOB, BlobId.of(id.bytes()).text(), fact));
  }

  private Optional<String> fact(ObjectId id) {
    long expected = index.blobs().getOrDefault(id.hex(), 0L);
    try {
      Optional<BlobSource> found = places.pool().open(id);
      if (found.isEmpty()) {
        return Optional.of("is missing in the backup");
      }
      try (BlobSource source = found.get()) {
        return source.length() == expected
            ? Optional.empty()
            : Optional.of("has " + source.length() + " bytes in the backup, not " + expected);
      }
    } catch (IOException e) {
      return Optional.of("cannot be opened in the backup: " + e.getMessage());
    }
  }
}
