package nl.dossierkluis.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import nl.dossierkluis.vault.backup.About;
import nl.dossierkluis.vault.backup.BackupFile;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.backup.BackupTime;
import nl.dossierkluis.vault.backup.GenerationIndex;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealedStream;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.BlobSink;
import nl.dossierkluis.vault.storage.KeyringImage;

/**
 * Makes one backup, in the order of {@code docs/backup-format.md}, section 2: what a later step
 * writes needs only what an earlier one has written, and the index, which makes it a generation, is
 * last.
 */
final class BackupRun {

  private final BackedUpVault vault;
  private final BackupPlaces places;
  private final DatabaseSource database;
  private final String product;
  private final SecureRandom random;
  private final Instant began;
  private final PoolFilling pool;

  BackupRun(BackedUpVault vault, BackupPlaces places, DatabaseSource database, String product) {
    this.vault = vault;
    this.places = places;
    this.database = database;
    this.product = product;
    this.random = vault.random();
    this.began = vault.clock().instant();
    this.pool = new PoolFilling(vault, places.pool());
  }

  BackupReport run() throws IOException {
    Set<String> taken = new HashSet<>(places.names());
    taken.addAll(places.copyNames());
    String name = BackupTime.free(began, taken);
    ContainerId container = ContainerId.random();
    vault.keys().create(container);
    try (SecretBytes key = vault.keys().open(container)) {
      return run(name, ObjectId.of(container.bytes()), key);
    } catch (IOException | RuntimeException e) {
      forget(container, e);
      throw e;
    }
  }

  /** The key of a generation that did not come to be; left behind, it would do no harm. */
  private void forget(ContainerId container, Exception failure) {
    try {
      vault.keys().destroy(container);
    } catch (VaultException e) {
      failure.addSuppressed(e);
    }
  }

  private BackupReport run(String name, ObjectId container, SecretBytes key) throws IOException {
    BackupFile sealed =
        BackupFile.of(container, ObjectId.random(random), name, BackupFile.DATABASE);
    pool.fill();
    long databaseLength = sealDatabase(sealed, key);
    pool.fill();
    Generation generation =
        new Generation(
            name,
            BackupPlaces.time(name),
            product,
            pool.blobs().size(),
            pool.blobBytes(),
            databaseLength);
    byte[] about = About.bytes(generation);
    places.putAbout(name, about, began);
    KeyringImage image = vault.image();
    places.putImage(name, image, began);
    GenerationIndex index = GenerationIndex.of(about, databaseLength, pool.blobs());
    seal(sealed.beside(BackupFile.INDEX), new ByteArrayInputStream(index.bytes()), key);
    return report(generation, image);
  }

  private BackupReport report(Generation generation, KeyringImage image) {
    return new BackupReport(
        generation,
        new KeyringCopy(generation.name(), generation.made()),
        pool.copied(),
        pool.copiedBytes(),
        image.entries().size(),
        Duration.between(began, vault.clock().instant()),
        pool.damages());
  }

  private long sealDatabase(BackupFile file, SecretBytes key) throws IOException {
    try (InputStream copy = database.copy()) {
      return seal(file, copy, key);
    }
  }

  /** Returns the length of the sealed file. */
  private long seal(BackupFile file, InputStream cleartext, SecretBytes key) throws IOException {
    long[] length = {0};
    try (BlobSink sink = places.generations().create(BackupPlaces.fileName(file))) {
      SealedStream.Sink counting =
          (bytes, from, count) -> {
            sink.write(bytes, from, count);
            length[0] += count;
          };
      file.seal(cleartext, key, random, counting);
      sink.commit(began);
      return length[0];
    }
  }
}
