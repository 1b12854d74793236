package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.platform.WrongSetting;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {

  private static final String FOLDER = "dossierkluis.audit.anchor-folder";
  private static final String SEQUENCER = "dossierkluis.audit.sequencer";

  @Test
  void addsToTheLogAndAnchorsNothingUnlessTold() {
    assertThat(read(Map.of())).isEqualTo(new AuditSettings(true, Optional.empty()));
  }

  @Test
  void takesAFolderFromTheRootOn() {
    assertThat(read(Map.of(FOLDER, "/mnt/stick/../anchor", SEQUENCER, "false")))
        .isEqualTo(new AuditSettings(false, Optional.of(Path.of("/mnt/anchor"))));
  }

  @Test
  void namesTheKeyOfAWrongValue() {
    assertThatThrownBy(() -> read(Map.of(FOLDER, "anchor")))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining(FOLDER);
    assertThatThrownBy(() -> read(Map.of(FOLDER, "/a\0b"))).hasMessageContaining(FOLDER);
    assertThatThrownBy(() -> read(Map.of(SEQUENCER, "yes"))).hasMessageContaining(SEQUENCER);
  }

  private static AuditSettings read(Map<String, String> values) {
    return AuditSettings.from(key -> Optional.ofNullable(values.get(key)));
  }
}
