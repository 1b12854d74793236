package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A scan that finds nothing proves nothing unless it would have found something. */
class DataScanTest {

  private static final byte[] MARKER = new byte[32];

  @TempDir Path folder;

  @BeforeEach
  void marker() {
    new Random(5).nextBytes(MARKER);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, (1 << 20) - 32, (1 << 20) - 31, (1 << 20) - 1, 1 << 20, 3 << 20})
  void findsTheMarkerWhereverItLies(int before) throws IOException {
    byte[] file = new byte[before + MARKER.length + 17];
    System.arraycopy(MARKER, 0, file, before, MARKER.length);
    Path planted = Files.createDirectories(folder.resolve("run/root")).resolve("a.tmp");
    Files.write(planted, file);
    assertThat(new DataScan(folder, MARKER).look()).containsExactly(planted);
  }

  @Test
  void findsPartsOfRequestsByTheirName() throws IOException {
    Path planted = Files.createFile(folder.resolve("upload_1_2.tmp"));
    assertThat(new DataScan(folder, MARKER).look()).containsExactly(planted);
  }

  @Test
  void findsNothingInOtherFiles() throws IOException {
    Files.write(folder.resolve("half"), java.util.Arrays.copyOf(MARKER, 31));
    Files.write(folder.resolve("empty"), new byte[0]);
    assertThat(new DataScan(folder, MARKER).look()).isEmpty();
  }
}
