package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The operator's commands on the vault of a practice, one after the other. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperateIT {

  private static final Path DATA = Products.freshData("operate");
  private static final Operator OPERATOR = new Operator(DATA);
  private static final byte[] TEXT = "Verzonnen verslag.".getBytes(StandardCharsets.UTF_8);

  private static String document;

  @Test
  @Order(1)
  void areCarriedOutByTheServerThatRuns() {
    try (RunningProduct product = RunningProduct.start(DATA, "--demo")) {
      Api coach = new Api(product, product.account("COACH").token());
      document =
          Api.json(coach.upload(coach.newDossier(), "SESSION_REPORT", "verslag.txt", TEXT))
              .getString("id");
      coach.awaitInspection(document);

      expect(0, "0 damaged", OPERATOR.run("check", "--read-data"));
      expect(0, "generation 2 wraps", OPERATOR.run("rotate-keys"));
      expect(0, "0 damaged", OPERATOR.run("backup"));
      expect(0, "0 damaged", OPERATOR.run("trial-restore"));
      expect(1, "keys-in-default-place", OPERATOR.run("doctor"));
      expect(11, "stop it first", OPERATOR.run("restore"));
      expect(2, "--hurry", OPERATOR.run("backup", "--hurry"));
      expect(2, "a running server knows", OPERATOR.run("custody", "list"));
      assertThat(coach.get("/api/documents/" + document + "/content").body()).isEqualTo(TEXT);
    }
  }

  @Test
  @Order(2)
  void findAVaultSound() {
    Operator.Ending ending = OPERATOR.run("check", "--read-data");
    expect(0, "0 damaged", ending);
    assertThat(ending.words()).contains("records opened").doesNotContain("verslag");
  }

  @Test
  @Order(3)
  void rotateTheKeysAndEverythingOpensAfterwards() {
    expect(0, "generation 3 wraps", OPERATOR.run("rotate-keys"));
    expect(0, "0 damaged", OPERATOR.run("check", "--read-data"));
    expect(0, "0 damaged", OPERATOR.run("backup"));
    expect(0, "0 damaged", OPERATOR.run("trial-restore"));
    expect(1, "backup-in-data", OPERATOR.run("doctor"));
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
    expect(1, "1 damaged", OPERATOR.run("check"));
  }

  @Test
  @Order(5)
  void knowNoVaultWhereThereIsNone() {
    Operator nowhere = new Operator(Products.freshData("operate-nothing"));
    for (String command : new String[] {"check", "backup", "trial-restore", "doctor"}) {
      assertThat(nowhere.run(command).status()).as(command).isEqualTo(10);
    }
  }

  @Test
  @Order(6)
  void refuseWordsThatTheyDoNotKnow() {
    expect(2, "--hurry", OPERATOR.run("backup", "--hurry"));
    expect(2, "--keyring-from", OPERATOR.run("restore", "--from", "/nowhere"));
  }

  private static void expect(int status, String words, Operator.Ending ending) {
    assertThat(ending.words()).contains(words);
    assertThat(ending.status()).as(ending.words()).isEqualTo(status);
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
