package nl.dossierkluis.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A vault in one folder, its backups in another, and the words that their tests need. */
final class TestBackup {

  static final byte[] DATABASE = TestVault.bytes(50_000);
  static final String PRODUCT = "0.1.0-test";

  private TestBackup() {}

  static BackupFolders folders(Path folder) {
    return new BackupFolders(folder.resolve("repository"), folder.resolve("copies"));
  }

  static BackupFolders made(Path folder) {
    Backups.create(folders(folder), TestVault.CLOCK);
    return folders(folder);
  }

  static DatabaseSource database() {
    return () -> new ByteArrayInputStream(DATABASE);
  }

  static BackupReport make(Vault vault, BackupFolders to) {
    return vault.backups(to).make(database(), PRODUCT);
  }

  static RestoreOrder order(BackupFolders from, Path to) {
    return RestoreOrder.newest(from, TestVault.folders(to), to.resolve("db/dossierkluis.mv.db"));
  }

  static RestoreOrder ofCopy(RestoreOrder order, String copy, boolean acceptErased) {
    return new RestoreOrder(
        order.from(),
        order.generation(),
        Optional.of(copy),
        acceptErased,
        order.to(),
        order.database(),
        order.newKeyFile());
  }

  static RestoreOrder ofGeneration(RestoreOrder order, String generation) {
    return new RestoreOrder(
        order.from(),
        Optional.of(generation),
        order.keyringCopy(),
        order.acceptErased(),
        order.to(),
        order.database(),
        order.newKeyFile());
  }

  static RestoreOrder withNewKeyFile(RestoreOrder order) {
    return new RestoreOrder(
        order.from(),
        order.generation(),
        order.keyringCopy(),
        order.acceptErased(),
        order.to(),
        order.database(),
        true);
  }

  /** Restores with the key file of a vault, which is put into its place first. */
  static RestoreReport restore(RestoreOrder order, Path keyFileOf) {
    copyKeyFile(keyFileOf, order.to());
    try (Unlock unlock = Unlock.keyFile()) {
      return Restore.run(order, unlock, TestVault.CLOCK);
    }
  }

  static void copyKeyFile(Path keyFileOf, VaultFolders to) {
    try {
      Files.createDirectories(to.keys());
      Path target = to.keys().resolve("root.key");
      if (!Files.exists(target)) {
        Files.copy(TestVault.folders(keyFileOf).keys().resolve("root.key"), target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DatabaseTrial sameDatabase() {
    return (file, vault) ->
        Arrays.equals(bytes(file), DATABASE)
            ? List.of()
            : List.of(new Damage(VaultObject.DATABASE, "test", "is another one"));
  }

  /** A clock that is moved by hand. */
  static final class HandClock extends Clock {

    private Instant now = TestVault.NOW;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
