package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.backup.DoctorFacts.Pair;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T02:00:00Z"), ZoneOffset.UTC);

  private Path folder;
  private Path data;
  private Path keys;
  private BackupFolders backup;

  @BeforeEach
  void aVaultWithABackup(@TempDir Path temporary) throws Exception {
    folder = temporary;
    data = folder.resolve("data");
    keys = folder.resolve("keys");
    backup = new BackupFolders(folder.resolve("backup"), folder.resolve("copies"));
    Backups.create(backup, CLOCK);
    try (Connection database = TestDatabase.in(data).getConnection();
        Vault vault =
            Vault.open(
                new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), keys), CLOCK)) {
      assertThat(database.isValid(1)).isTrue();
      vault
          .backups(backup)
          .make(new RunningDatabase(TestDatabase.in(data), folder.resolve("scratch")), "0.1.0")
          .damages();
    }
    Files.setPosixFilePermissions(data.resolve("db"), PosixFilePermissions.fromString("rwx------"));
  }

  private DoctorFacts facts() throws Exception {
    return Surroundings.of(data, keys, Optional.of(backup), Optional.empty(), Optional.empty());
  }

  @Test
  void seesWhereThingsLieAndWhenTheyWereSaved() throws Exception {
    DoctorFacts facts = facts();
    assertThat(facts.data()).isEqualTo(data);
    assertThat(facts.sameStore()).containsExactlyInAnyOrder(Pair.values()); // one disk here
    assertThat(facts.custodies()).containsExactly(CustodyKind.KEY_FILE);
    assertThat(facts.lastBackup()).contains(CLOCK.instant());
    assertThat(facts.readableByOthers()).isEmpty();
    assertThat(facts.databaseFault()).isEmpty();
  }

  @Test
  void seesWhatOthersCanRead() throws Exception {
    Path key = keys.resolve("root.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(facts().readableByOthers()).containsExactly(key);
  }

  @Test
  void seesNoBackupWhereTheDiskIsAway() throws Exception {
    BackupFolders away = new BackupFolders(folder.resolve("away"), folder.resolve("copies"));
    assertThat(
            Surroundings.of(data, keys, Optional.of(away), Optional.empty(), Optional.empty())
                .lastBackup())
        .isEmpty();
  }

  @Test
  void asksTheDatabaseForItsFault() throws Exception {
    try (Connection memory = DriverManager.getConnection("jdbc:h2:mem:;WRITE_DELAY=0")) {
      assertThat(
              Surroundings.of(data, keys, Optional.empty(), Optional.of(memory), Optional.empty())
                  .databaseFault())
          .isPresent();
    }
  }

  @Test
  void seesSwapInTheListOfTheSystem() throws Exception {
    Path list = folder.resolve("swaps");
    Files.write(list, List.of("Filename Type Size Used Priority"));
    assertThat(Surroundings.swaps(list)).isFalse();
    Files.write(list, List.of("Filename Type Size Used Priority", "/swapfile file 1 0 -2"));
    assertThat(Surroundings.swaps(list)).isTrue();
    assertThat(Surroundings.swaps(folder.resolve("absent"))).isFalse();
  }
}
