package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The operator's commands on the vault of a practice, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperateIT {

  private static final Path DATA = Products.freshData("operate");
  private static final byte[] TEXT = "Verzonnen verslag.".getBytes(StandardCharsets.UTF_8);

  private static String document;

  private record Ending(int status, String words) {}

  @Test
  @Order(1)
  void leaveAVaultAloneThatAServerHasOpen() {
    try (RunningProduct product = RunningProduct.start(DATA, "--demo")) {
      Api coach = new Api(product, product.account("COACH").token());
      document =
          Api.json(coach.upload(coach.newDossier(), "SESSION_REPORT", "verslag.txt", TEXT))
              .getString("id");
      coach.awaitInspection(document);
      assertThat(operate("check").status()).isEqualTo(11);
      assertThat(operate("rotate-keys").status()).isEqualTo(11);
    }
  }

  @Test
  @Order(2)
  void findAVaultSound() {
    Ending ending = operate("check", "--read-data");
    assertThat(ending.words()).contains("0 damaged").doesNotContain("verslag");
    assertThat(ending.status()).isZero();
  }

  @Test
  @Order(3)
  void rotateTheKeysAndEverythingOpensAfterwards() {
    Ending ending = operate("rotate-keys");
    assertThat(ending.words()).contains("generation 2 wraps");
    assertThat(ending.status()).isZero();
    assertThat(operate("check", "--read-data").status()).isZero();
    try (RunningProduct product = RunningProduct.start(DATA, "--demo")) {
      Api coach = new Api(product, product.account("COACH").token());
      assertThat(coach.get("/api/documents/" + document + "/content").body()).isEqualTo(TEXT);
    }
  }

  @Test
  @Order(4)
  void nameWhatIsDamaged() throws IOException {
    Path blob = aBlob();
    byte[] bytes = Files.readAllBytes(blob);
    bytes[3] ^= 1;
    Files.write(blob, bytes);
    Ending ending = operate("check");
    assertThat(ending.words()).contains("1 damaged");
    assertThat(ending.status()).isEqualTo(1);
  }

  @Test
  @Order(5)
  void knowNoVaultWhereThereIsNone() {
    assertThat(run("check", "--data", Products.freshData("operate-nothing").toString()).status())
        .isEqualTo(10);
  }

  private static Ending operate(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", DATA.toString()));
    return run(all.toArray(String[]::new));
  }

  private static Ending run(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("project.dir"), "dossierkluis").toString());
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), said);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path aBlob() throws IOException {
    try (Stream<Path> files = Files.walk(DATA.resolve("blobs"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("format"))
          .findFirst()
          .orElseThrow();
    }
  }
}
