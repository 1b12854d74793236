package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever starts the product wrongly is told why, and the launcher ends at once. */
class LauncherIT {

  private static final int USAGE = 2;

  /** How a launcher ended, and what it said. */
  private record Ending(int status, String words) {}

  @Nested
  class WrongWords {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "stop",
          "--demo",
          "start --nonsense",
          "start demo",
          "start --http",
          "start --data",
          "start --keys",
          "start --data --demo",
          "start --keys --demo",
          "bench --nonsense",
          "bench --json"
        })
    void giveTheUsage(String words) {
      Ending ending = launch(words.split(" "));
      assertThat(ending.words()).contains("Usage: ./dossierkluis start");
      assertThat(ending.status()).isEqualTo(USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65536", "http", "80 80", "123456", "8080x"})
    void areNoPort(String port) {
      Ending ending = launch("start", "--http", port, "--data", fresh("port").toString());
      assertThat(ending.words()).contains("--http needs a port from 1 to 65535");
      assertThat(ending.status()).isNotZero();
    }

    @ParameterizedTest
    @CsvSource({"--data,''", "--keys,''"})
    void areNoFolder(String option, String folder) {
      Ending ending = launch("start", option, folder);
      assertThat(ending.words()).contains(option + " needs a folder");
      assertThat(ending.status()).isNotZero();
    }
  }

  @Nested
  class Folders {

    @Test
    void ofDataThatCannotBeMadeIsNamed() throws IOException {
      Path file = aFile("data-is-a-file");
      Ending ending = start(file.resolve("below"), RunningProduct.freePort());
      assertThat(ending.words()).contains("cannot be made or written", file.toString());
      assertThat(ending.status()).isNotZero();
    }

    @Test
    void ofKeysThatCannotBeMadeIsNamed() throws IOException {
      Path keys = aFile("keys-is-a-file");
      Path data = fresh("launcher-keys");
      Ending ending =
          start(data, RunningProduct.freePort(), "--keys", keys.resolve("below").toString());
      assertThat(ending.words()).contains("cannot start: ", keys.toString());
      assertThat(ending.status()).isNotZero();
    }

    @Test
    void ofKeysInsideTheBlobsIsRefused() {
      Path data = fresh("launcher-inside");
      Ending ending =
          start(data, RunningProduct.freePort(), "--keys", data.resolve("blobs/keys").toString());
      assertThat(ending.words()).contains("cannot start: ", "apart");
      assertThat(ending.status()).isNotZero();
    }
  }

  @Test
  void aPortInUseIsToldAndNothingIsStarted() throws IOException {
    Path data = fresh("launcher-port");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ending ending = start(data, taken.getLocalPort());
      assertThat(ending.words()).contains("Port " + taken.getLocalPort() + " is in use");
      assertThat(ending.status()).isNotZero();
      assertThat(data.resolve("db")).doesNotExist();
    }
  }

  @Test
  void aRealPracticeIsGuarded() throws IOException {
    Path data = fresh("launcher-real");
    Path keys = fresh("launcher-real-keys");
    Path key = keys.resolve("root.key");
    Path elsewhere = fresh("launcher-moved-key");
    try (RunningProduct product = RunningProduct.start(data, "--keys", keys.toString())) {
      RealPractice.setUp(product);
      assertSecondStartIsRefused(product);
      String[] session = RealPractice.signIn(product);
      assertThat(Api.stranger(product).get("/api/me", session).statusCode()).isEqualTo(200);
    }
    Ending demo = start(data, RunningProduct.freePort(), "--demo", "--keys", keys.toString());
    assertThat(demo.words())
        .contains("cannot start: this data folder holds a real practice; start without --demo")
        .doesNotContain("demo account: ", "ready: ");
    assertThat(demo.status()).isNotZero();

    Files.move(key, elsewhere);
    Ending keyless = start(data, RunningProduct.freePort(), "--keys", keys.toString());
    assertThat(keyless.words()).contains("cannot start: ", "is missing; put it back");
    assertThat(keyless.status()).isNotZero();
    assertThat(key).as("a new key beside old data").doesNotExist();

    Files.move(elsewhere, key);
    try (RunningProduct product = RunningProduct.start(data, "--keys", keys.toString())) {
      assertThat(RealPractice.signIn(product)).isNotEmpty();
    }
  }

  /** The demo stays one for ever; without the word its accounts are not told and not changed. */
  @Test
  void aDemoStartedWithoutTheWordGoesOnAsItWas() {
    Path data = fresh("launcher-demo");
    DemoAccount coach;
    try (RunningProduct demo = RunningProduct.start(data, "--demo")) {
      coach = demo.account("COACH");
    }
    try (RunningProduct product = RunningProduct.start(data)) {
      assertThat(product.console())
          .noneMatch(line -> line.startsWith("set-up: ") || line.startsWith("demo account: "));
      assertThat(new Api(product, coach.token()).get("/api/me").statusCode()).isEqualTo(200);
    }
  }

  private static void assertSecondStartIsRefused(RunningProduct running) {
    Ending second = start(running.data(), RunningProduct.freePort());
    assertThat(second.words()).contains("Another server runs on " + running.data());
    assertThat(second.status()).isNotZero();
  }

  private static Path aFile(String name) throws IOException {
    return Files.createFile(fresh(name));
  }

  private static Path fresh(String name) {
    return Products.freshData(name);
  }

  private static Ending start(Path data, int port, String... options) {
    List<String> words =
        new ArrayList<>(
            List.of("start", "--data", data.toString(), "--http", Integer.toString(port)));
    words.addAll(Arrays.asList(options));
    return launch(words.toArray(String[]::new));
  }

  /** Runs the launcher to its end, which must come soon. */
  private static Ending launch(String... words) {
    Path said = fresh("launcher-said");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("project.dir"), "dossierkluis").toString());
    Arrays.stream(words).filter(word -> words.length > 1 || !word.isEmpty()).forEach(command::add);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(said.getParent().toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(120, TimeUnit.SECONDS);
      process.destroyForcibly();
      assertThat(ended).as("ended: %s", command).isTrue();
      return new Ending(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
