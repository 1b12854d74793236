package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The bad days of {@code docs/operator.md}, each with the commands that stand there: the key is
 * lost, the computer is stolen, everything was encrypted by somebody else.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisasterIT {

  private static final Path DATA = Products.freshData("disaster");
  private static final Path DISK = Products.freshData("disaster-disk");
  private static final Path SAFE = Products.freshData("disaster-safe");
  private static final Operator OPERATOR = new Operator(DATA);
  private static final byte[] TEXT = "Verzonnen verslag van een gesprek.".getBytes(UTF_8);
  private static final String PHRASE = "zeven paarse fietsen op een stille zolder";
  private static final String NEW_PHRASE = "acht groene lampen onder een scheve trap";

  private static String document;

  @BeforeAll
  static void aPracticeWithBackupsOnAnotherDisk() {
    try (RunningProduct product = RunningProduct.start(DATA)) {
      RealPractice.setUp(product);
      document = RealPractice.keepADocument(product, TEXT);
    }
    done(OPERATOR.tell(List.of(PHRASE), "custody", "set-passphrase"));
    backUp();
  }

  @Test
  @Order(1)
  void theKeyFileIsLost() throws IOException {
    Files.delete(DATA.resolve("keys").resolve("root.key"));
    assertThat(OPERATOR.run("check").status()).isEqualTo(12);
    assertThat(
            OPERATOR
                .tell(List.of("nooit deze zin geweest"), "check", "--unlock", "passphrase")
                .status())
        .isEqualTo(12);
    done(OPERATOR.tell(List.of(PHRASE), "custody", "make-key-file", "--unlock", "passphrase"));
    done(OPERATOR.run("check", "--read-data"));
    requireTheDocument();
  }

  @Test
  @Order(2)
  void theComputerIsGone() throws IOException {
    backUp();
    Products.delete(DATA);
    done(
        OPERATOR.tell(
            List.of(PHRASE),
            "restore",
            "--from",
            DISK.toString(),
            "--keyring-from",
            SAFE.toString(),
            "--unlock",
            "passphrase",
            "--new-key-file"));
    done(OPERATOR.run("check", "--read-data"));
    requireTheDocument();
  }

  @Test
  @Order(3)
  void aThiefHasTheDisk() {
    done(OPERATOR.run("rotate-keys"));
    done(OPERATOR.tell(List.of(NEW_PHRASE), "custody", "set-passphrase"));
    assertThat(OPERATOR.tell(List.of(PHRASE), "check", "--unlock", "passphrase").status())
        .isEqualTo(12);
    done(OPERATOR.tell(List.of(NEW_PHRASE), "check", "--unlock", "passphrase"));
    backUp();
    requireTheDocument();
  }

  @Test
  @Order(4)
  void everythingWasEncryptedBySomebodyElse() throws IOException {
    Path key = DATA.resolve("keys").resolve("root.key");
    byte[] kept = Files.readAllBytes(key);
    spoil(DATA.resolve("blobs"));
    assertThat(OPERATOR.run("check").status()).isEqualTo(1);
    Products.delete(DATA);
    Files.createDirectories(key.getParent());
    Files.write(key, kept);
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    done(OPERATOR.run("restore", "--from", DISK.toString(), "--keyring-from", SAFE.toString()));
    requireTheDocument();
  }

  private static void backUp() {
    done(OPERATOR.run("backup", "--to", DISK.toString(), "--keyring-to", SAFE.toString()));
  }

  private static void requireTheDocument() {
    try (RunningProduct product = RunningProduct.start(DATA)) {
      assertThat(RealPractice.read(product, document)).isEqualTo(TEXT);
    }
  }

  private static void done(Operator.Ending ending) {
    assertThat(ending.status()).as(ending.words()).isZero();
  }

  private static void spoil(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.write(file, "pay us".getBytes(UTF_8));
      }
    }
  }
}
