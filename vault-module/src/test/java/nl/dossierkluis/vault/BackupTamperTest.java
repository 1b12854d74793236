package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.vault.storage.FailingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte of a small backup is changed, and every file cut short, exchanged or taken away: a
 * restore names it, and never brings back something else in silence.
 */
@Tag("slow")
class BackupTamperTest {

  private static final byte[] SMALL_DATABASE = TestVault.bytes(700);

  private Path folder;
  private Path home;
  private BackupFolders backup;
  private String name;
  private int restores;

  @BeforeEach
  void aSmallBackup(@TempDir Path temporary) {
    folder = temporary;
    home = folder.resolve("home");
    backup = TestBackup.made(folder);
    try (Vault vault = TestVault.open(home)) {
      ContainerId container = vault.newContainer();
      TestVault.store(vault, container, vault.newDocument(container), TestVault.bytes(300));
      DocumentId erased = vault.newDocument(container);
      vault.destroyDocument(erased);
      name = make(vault).generation().name();
    }
  }

  private BackupReport make(Vault vault) {
    return vault
        .backups(backup)
        .make(() -> new ByteArrayInputStream(SMALL_DATABASE), TestBackup.PRODUCT);
  }

  /** The lock is empty, and all else is read by a restore. */
  private List<Path> files() {
    List<Path> files = new ArrayList<>(TestVault.files(backup.repository()));
    files.addAll(TestVault.files(backup.keyringCopies()));
    files.removeIf(file -> file.endsWith("lock"));
    assertThat(files).hasSize(8);
    return files;
  }

  @Test
  void anUntouchedBackupHasNothingToName() {
    assertThat(named()).isFalse();
  }

  @Test
  void everyChangedByteIsNamed() throws IOException {
    int changed = 0;
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int at = 0; at < bytes.length; at++) {
        byte[] other = bytes.clone();
        other[at] ^= (byte) (1 << at % 8);
        Files.write(file, other);
        assertThat(named()).as("%s, byte %d", file, at).isTrue();
        changed++;
      }
      Files.write(file, bytes);
    }
    assertThat(changed).isGreaterThan(2_800);
    assertThat(named()).isFalse();
  }

  @Test
  void everyOtherLengthIsNamed() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1, bytes.length + 1}) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThat(named()).as("%s, %d bytes", file, length).isTrue();
      }
      Files.write(file, bytes);
    }
  }

  @Test
  void everyFileThatIsGoneIsNamed() throws IOException {
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(named()).as("%s", file).isTrue();
      Files.write(file, bytes);
    }
  }

  @Test
  void aGenerationUnderTheNameOfAnotherIsNamed() throws IOException {
    String second;
    try (Vault vault = TestVault.open(home)) {
      second = make(vault).generation().name();
    }
    Path shelf = backup.repository().resolve("generations");
    for (String word : List.of("about", "database", "index")) {
      byte[] own = Files.readAllBytes(shelf.resolve(second + "." + word));
      Files.copy(
          shelf.resolve(name + "." + word),
          shelf.resolve(second + "." + word),
          StandardCopyOption.REPLACE_EXISTING);
      assertThat(named()).as(word).isTrue();
      Files.write(shelf.resolve(second + "." + word), own);
    }
    assertThat(named()).isFalse();
  }

  /** Whether a restore was refused, or said that something is damaged; else all must be right. */
  private boolean named() {
    RestoreOrder order = TestBackup.order(backup, folder.resolve("restored" + restores++));
    TestBackup.copyKeyFile(home, order.to());
    try (Unlock unlock = Unlock.keyFile()) {
      RestoreReport report = Restore.run(order, unlock, TestVault.CLOCK, new FailingFiles());
      if (report.complete()) {
        assertThat(TestBackup.bytes(order.database())).isEqualTo(SMALL_DATABASE);
        assertThat(report.blobs()).isOne();
      }
      return !report.complete();
    } catch (BackupDamaged | BackupMissing | StorageFailure e) {
      return true;
    }
  }
}
