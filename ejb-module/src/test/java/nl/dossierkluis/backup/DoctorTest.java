package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.backup.DoctorFacts.Pair;
import nl.dossierkluis.backup.Warning.Code;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.CustodyKind;
import org.junit.jupiter.api.Test;

class DoctorTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Path DATA = Path.of("/srv/data");
  private static final Path KEYS = Path.of("/mnt/stick");
  private static final Optional<BackupFolders> BACKUP = backup("/mnt/disk/backup", "/mnt/other");
  private static final Optional<Instant> YESTERDAY = Optional.of(NOW.minus(Duration.ofDays(1)));
  private static final Set<CustodyKind> ALL =
      EnumSet.of(CustodyKind.KEY_FILE, CustodyKind.PASSPHRASE, CustodyKind.RECOVERY_CODE);

  private static Optional<BackupFolders> backup(String repository, String copies) {
    return Optional.of(new BackupFolders(Path.of(repository), Path.of(copies)));
  }

  private static DoctorFacts facts(
      Path keys, Optional<BackupFolders> backup, Set<CustodyKind> custodies, Pair... same) {
    return new DoctorFacts(
        DATA,
        keys,
        backup,
        Set.of(same),
        List.of(),
        custodies,
        YESTERDAY,
        YESTERDAY,
        Optional.empty(),
        false);
  }

  private static DoctorFacts aged(Optional<Instant> lastBackup, Optional<Instant> lastTrial) {
    return new DoctorFacts(
        DATA,
        KEYS,
        BACKUP,
        Set.of(),
        List.of(),
        ALL,
        lastBackup,
        lastTrial,
        Optional.empty(),
        false);
  }

  private static List<Code> codes(DoctorFacts facts) {
    return Doctor.examine(facts, NOW).stream().map(Warning::code).toList();
  }

  private static Optional<Instant> ago(Duration time) {
    return Optional.of(NOW.minus(time));
  }

  @Test
  void saysNothingWhenAllIsWell() {
    assertThat(codes(facts(KEYS, BACKUP, ALL))).isEmpty();
  }

  @Test
  void warnsOfAKeyFileInItsDefaultPlaceAndBesideData() {
    assertThat(codes(facts(DATA.resolve("keys"), BACKUP, ALL, Pair.KEYS_AND_DATA)))
        .containsExactly(Code.KEYS_IN_DEFAULT_PLACE);
    assertThat(codes(facts(KEYS, BACKUP, ALL, Pair.KEYS_AND_DATA)))
        .containsExactly(Code.KEYS_BESIDE_DATA);
    assertThat(codes(facts(KEYS, BACKUP, ALL, Pair.KEYS_AND_BACKUP)))
        .containsExactly(Code.KEYS_BESIDE_BACKUP);
  }

  @Test
  void caresForNoPlaceOfAKeyFileThatIsNotThere() {
    Set<CustodyKind> without = EnumSet.of(CustodyKind.PASSPHRASE, CustodyKind.RECOVERY_CODE);
    assertThat(
            codes(
                facts(
                    DATA.resolve("keys"),
                    BACKUP,
                    without,
                    Pair.KEYS_AND_DATA,
                    Pair.KEYS_AND_BACKUP)))
        .isEmpty();
  }

  @Test
  void warnsOfCustodiesThatAreMissing() {
    assertThat(codes(facts(KEYS, BACKUP, EnumSet.of(CustodyKind.KEY_FILE))))
        .containsExactly(Code.NO_RECOVERY_CODE, Code.NO_PASSPHRASE);
  }

  @Test
  void warnsOfBackupsThatAreLostWithTheData() {
    assertThat(codes(facts(KEYS, Optional.empty(), ALL))).containsExactly(Code.NO_BACKUP);
    assertThat(codes(facts(KEYS, backup("/srv/data/backup", "/mnt/x"), ALL, Pair.DATA_AND_BACKUP)))
        .containsExactly(Code.BACKUP_IN_DATA);
    assertThat(codes(facts(KEYS, backup("/mnt/x", "/srv/data/copies"), ALL)))
        .containsExactly(Code.BACKUP_IN_DATA);
    assertThat(codes(facts(KEYS, BACKUP, ALL, Pair.DATA_AND_BACKUP)))
        .containsExactly(Code.BACKUP_BESIDE_DATA);
    assertThat(codes(facts(KEYS, BACKUP, ALL, Pair.BACKUP_AND_KEYRING_COPIES)))
        .containsExactly(Code.KEYRING_COPIES_BESIDE_BACKUP);
  }

  @Test
  void warnsOfOldBackupsAndOldTrialsFromTheirDayOn() {
    assertThat(codes(aged(ago(Duration.ofDays(2)), ago(Duration.ofDays(40))))).isEmpty();
    assertThat(codes(aged(ago(Duration.ofDays(2).plusSeconds(1)), YESTERDAY)))
        .containsExactly(Code.BACKUP_OLD);
    assertThat(codes(aged(YESTERDAY, ago(Duration.ofDays(40).plusSeconds(1)))))
        .containsExactly(Code.TRIAL_OLD);
    assertThat(codes(aged(Optional.empty(), Optional.empty())))
        .containsExactly(Code.BACKUP_OLD, Code.TRIAL_OLD);
  }

  @Test
  void namesWhatOthersCanReadAndWhatIsWrongWithTheDatabase() {
    DoctorFacts facts =
        new DoctorFacts(
            DATA,
            KEYS,
            BACKUP,
            Set.of(),
            List.of(Path.of("/mnt/stick/root.key")),
            ALL,
            YESTERDAY,
            YESTERDAY,
            Optional.of("WRITE_DELAY is 500"),
            true);
    assertThat(codes(facts))
        .containsExactly(Code.READABLE_BY_OTHERS, Code.DATABASE_UNSAFE, Code.SWAP_ON);
    assertThat(Doctor.examine(facts, NOW).get(0).sentence()).endsWith("/mnt/stick/root.key");
    assertThat(Doctor.examine(facts, NOW).get(1).sentence()).endsWith("WRITE_DELAY is 500");
  }

  @Test
  void tellsWhatToDoAboutEachTrap() {
    for (Code code : Code.values()) {
      assertThat(new Warning(code, code.sentence()).remedy()).endsWith(".");
      assertThat(code.sentence()).doesNotEndWith(".");
    }
  }
}
