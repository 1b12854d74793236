package nl.dossierkluis.vault.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.dossierkluis.vault.tlog.TestLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyLogTest {

  private final TestLog log = TestLog.of(120, 50);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private final Path folder;
  private final Path export;

  VerifyLogTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.export = Files.writeString(folder.resolve("log.txt"), log.export());
  }

  @Test
  void saysHowFarALogIsSound() {
    assertThat(run(export.toString())).isZero();
    assertThat(printed())
        .startsWith("sound: 120 entries until 2026-11-25T12:00:00.100119Z\n3 checkpoints agree, 0")
        .contains("compare it: --key");
  }

  @Test
  void takesAKeyAndAFolderOfCheckpoints() throws IOException {
    Path anchors = Files.createDirectory(folder.resolve("anchors"));
    Files.writeString(anchors.resolve("120.txt"), log.newest().toString());
    Files.writeString(anchors.resolve("notes.md"), "nothing");
    assertThat(run("--key", log.key(), export.toString(), anchors.toString())).isZero();
    assertThat(printed())
        .contains("4 checkpoints agree, 1 of them from elsewhere")
        .doesNotContain("compare");
  }

  @Test
  void namesTheFirstDeviation() throws IOException {
    Files.writeString(export, log.export().replace("\n7 57 ", "\n7 58 "));
    assertThat(run(export.toString())).isEqualTo(1);
    assertThat(printed())
        .isEqualTo(
            "NOT sound: entries 0 to 49 are not those over which checkpoint 1 of the file was"
                + " signed\n");
  }

  @Test
  void bytesThatAreNoTextAreADeviation() throws IOException {
    byte[] bytes = log.export().getBytes(UTF_8);
    bytes[bytes.length - 5] = (byte) 0xC3;
    Files.write(export, bytes);
    assertThat(run(export.toString())).isEqualTo(1);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws IOException {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--all", export.toString())).isEqualTo(2);
    assertThat(run("--key", "nothing", export.toString())).isEqualTo(2);
    assertThat(run(folder.resolve("absent").toString())).isEqualTo(2);
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(run(export.toString(), empty.toString())).isEqualTo(2);
    assertThat(printed()).contains("verify-log [--key KEY]", "is no signed checkpoint");
  }

  /** With a Java of its own that finds this module's classes and no other library. */
  @Test
  void needsNothingButJava() throws IOException, InterruptedException, URISyntaxException {
    Path classes =
        Path.of(VerifyLog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                VerifyLog.class.getName(),
                export.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).startsWith("sound: 120 entries");
  }

  private int run(String... words) {
    return new VerifyLog(new PrintStream(printed, true, UTF_8)).run(List.of(words));
  }

  private String printed() {
    return printed.toString(UTF_8);
  }
}
