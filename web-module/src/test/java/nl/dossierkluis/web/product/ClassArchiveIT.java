package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The archive of classes with which the product starts sooner, in the order of its life. It lies
 * beside the build and is shared by all data folders.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassArchiveIT {

  private static final Path ARCHIVE =
      Path.of(System.getProperty("project.dir"), "web-module/target/payara/classes.jsa");
  private static final Path FITS = ARCHIVE.resolveSibling("classes.jsa.fits");

  /** It is made when nothing else wants the processors. */
  private static final Duration LONGEST = Duration.ofMinutes(6);

  @Test
  @Order(1)
  void ofAnotherJavaIsNotUsedAndReplaced() throws IOException {
    Files.writeString(FITS, "openjdk version \"1.2\"\n");
    try (RunningProduct product = RunningProduct.start(Products.freshData("archive"))) {
      assertThat(isUsedBy(product)).isFalse();
      awaitNewArchive();
    }
    Await.until("the scratch folder is gone", ClassArchiveIT::scratchFolders, found -> found == 0);
  }

  private static long scratchFolders() {
    String[] names =
        ARCHIVE.getParent().toFile().list((folder, name) -> name.startsWith("scratch."));
    return names == null ? 0 : names.length;
  }

  @Test
  @Order(2)
  void isUsedByTheNextStart() throws IOException {
    try (RunningProduct product = RunningProduct.start(Products.freshData("archive"))) {
      assertThat(isUsedBy(product)).isTrue();
    }
  }

  @Test
  @Order(3)
  void whenBrokenIsLeftAloneAndStopsNoStart() throws IOException {
    Path good = ARCHIVE.resolveSibling("classes.jsa.good");
    Files.move(ARCHIVE, good);
    byte[] bytes = Files.readAllBytes(good);
    Files.write(ARCHIVE, Arrays.copyOf(bytes, bytes.length / 2));
    try (RunningProduct product = RunningProduct.start(Products.freshData("archive"))) {
      assertThat(isUsedBy(product)).isFalse();
      assertThat(Api.stranger(product).get("/accounts/sign-in").statusCode()).isEqualTo(200);
    } finally {
      Files.move(good, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void awaitNewArchive() throws IOException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!Files.readString(FITS).contains(Runtime.version().toString().split("\\+")[0])) {
      assertThat(System.nanoTime()).as("no new archive").isLessThan(end);
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
  }

  private static boolean isUsedBy(RunningProduct product) throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(product.pid()), "maps"))
        .contains(ARCHIVE.toString());
  }
}
