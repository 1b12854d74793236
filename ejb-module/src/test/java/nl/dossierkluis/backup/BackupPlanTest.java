package nl.dossierkluis.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import nl.dossierkluis.vault.BackupTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackupPlanTest {

  private static final Path DATA = Path.of("/kluis");

  @ParameterizedTest
  @CsvSource({
    "dossierkluis.backup.folder, relative",
    "dossierkluis.backup.keyring-folder, /kluis/backup/inside",
    "dossierkluis.backup.days, 0",
    "dossierkluis.backup.days, many",
    "dossierkluis.backup.weeks, -1",
    "dossierkluis.backup.keyring-copies, 0",
    "dossierkluis.backup.keyring-days, 9999",
    "dossierkluis.backup.nightly, ja"
  })
  void refusesAWrongValueByItsKey(String key, String value) {
    assertThatThrownBy(() -> plan(Map.of(key, value)))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(key);
  }

  @Test
  void isOnByDefaultInTheDataFolder() {
    BackupPlan plan = plan(Map.of());
    assertThat(plan.nightly()).isTrue();
    assertThat(plan.atStop()).isTrue();
    assertThat(plan.terms()).isEqualTo(BackupTerms.USUAL);
    assertThat(plan.folders().repository()).isEqualTo(Path.of("/kluis/backup"));
    assertThat(plan.folders().keyringCopies()).isEqualTo(Path.of("/kluis/backup-keyring"));
  }

  @Test
  void saysItselfInSettings() {
    BackupPlan plan =
        plan(
            Map.of(
                BackupPlan.FOLDER, "/mnt/usb/kopie",
                BackupPlan.KEYRING_FOLDER, "/mnt/nas/sleutels",
                BackupPlan.DAYS, "10",
                BackupPlan.WEEKS, "0",
                BackupPlan.AT_STOP, "false"));
    assertThat(plan(plan.settings())).isEqualTo(plan);
    assertThat(plan.settings()).containsEntry(BackupPlan.WEEKS, "0");
  }

  private static BackupPlan plan(Map<String, String> settings) {
    return BackupPlan.from(key -> Optional.ofNullable(settings.get(key)), DATA);
  }
}
