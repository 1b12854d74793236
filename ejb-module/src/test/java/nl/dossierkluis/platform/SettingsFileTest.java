package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir Path data;

  @Test
  void isEmptyWhereThereIsNoFile() {
    assertThat(SettingsFile.read(data)).isEmpty();
  }

  @Test
  void keepsEveryOtherLineAndTheOrder() throws IOException {
    Path file = data.resolve("dossierkluis.properties");
    Files.write(file, List.of("# onze keuze", "a.b=1", "", "c = 2", "a.bb=3"));
    SettingsFile.set(data, Map.of("a.b", "vier", "n", "nieuw"));
    assertThat(Files.readAllLines(file))
        .containsExactly("# onze keuze", "a.b=vier", "", "c = 2", "a.bb=3", "n=nieuw");
    assertThat(Files.list(data)).containsExactly(file);
  }

  @Test
  void readsBackWhatItWrote() {
    String odd = "/mnt/ë/x=y:#\\z $1";
    SettingsFile.set(data, Map.of("map", odd));
    SettingsFile.set(data, Map.of("map", odd));
    assertThat(SettingsFile.read(data)).isEqualTo(Map.of("map", odd));
  }
}
