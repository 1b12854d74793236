package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderConfigSourceTest {

  @TempDir Path data;

  @Test
  void readsTheFileInTheDataFolder() throws IOException {
    Files.writeString(
        data.resolve("dossierkluis.properties"), "dossierkluis.session.absolute=60\n");
    DataFolderConfigSource source = new DataFolderConfigSource(data);
    assertThat(source.getValue("dossierkluis.session.absolute")).isEqualTo("60");
    assertThat(source.getPropertyNames()).containsExactly("dossierkluis.session.absolute");
  }

  @Test
  void isEmptyWithoutAFile() {
    assertThat(new DataFolderConfigSource(data).getPropertyNames()).isEmpty();
  }

  @Test
  void givesWayToTheEnvironment() {
    assertThat(new DataFolderConfigSource(data).getOrdinal()).isLessThan(300);
  }
}
