package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What must be true after the whole thread has been walked in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyPageIT {

  private static final PlaintextScan SCAN =
      new PlaintextScan()
          .words(Journey.SECRETS)
          .file(Journey.CV, Journey.CV_BYTES)
          .file(Journey.REPORT, Journey.REPORT_BYTES);

  private static RunningProduct product;
  private static Chromium chromium;
  private static Journey journey;

  @BeforeAll
  static void walk() {
    product = RunningProduct.start(Products.freshData("journey"));
    SCAN.forgetBytesIn(product.data());
    chromium = new Chromium();
    journey = new Journey(product, chromium);
    journey.walk();
    SCAN.words(journey.kit()).words(journey.paper());
  }

  @AfterAll
  static void end() {
    chromium.close();
    product.close();
  }

  @Test
  @Order(1)
  void theClientTakesAlongAtOnceWhatSheMaySee() {
    assertThat(file(journey.takenAlong(), Journey.CV)).isEqualTo(Journey.CV_BYTES);
    assertThat(journey.takenAlong().keySet()).noneMatch(name -> name.contains(Journey.REPORT));
  }

  @Test
  @Order(1)
  void theAnswerHoldsEveryDocumentByteForByte() {
    assertThat(file(journey.answer(), Journey.CV)).isEqualTo(Journey.CV_BYTES);
    assertThat(file(journey.answer(), Journey.REPORT)).isEqualTo(Journey.REPORT_BYTES);
  }

  @Test
  @Order(1)
  void theAnswerBeginsWithAnOverviewThatNamesHer() {
    Map.Entry<String, byte[]> first = journey.answer().entrySet().iterator().next();
    assertThat(first.getKey()).endsWith(".html");
    assertThat(new String(first.getValue(), StandardCharsets.UTF_8)).contains(Journey.CLIENT);
  }

  @Test
  @Order(1)
  void theClientIsAtHerFileWithinSixTapsAndWithoutAPassword() {
    assertThat(journey.taps()).isLessThanOrEqualTo(6);
  }

  @Test
  @Order(1)
  void noPageComplainedOnTheWay() {
    assertThat(journey.complaints()).isEmpty();
  }

  @Test
  @Order(2)
  void nothingOfItIsReadableWhileTheServerRuns() {
    assertThat(SCAN.windows())
        .isGreaterThan((Journey.CV_BYTES.length + Journey.REPORT_BYTES.length) * 3 / 4);
    assertThat(SCAN.in(product.data())).isEmpty();
    assertThat(SCAN.in(String.join("\n", product.console()).getBytes(StandardCharsets.UTF_8)))
        .isEmpty();
  }

  @Test
  @Order(3)
  void nothingOfItIsReadableAfterTheServerHasEnded() {
    assertThat(product.stop()).isTrue();
    assertThat(SCAN.in(product.data())).isEmpty();
  }

  @Test
  @Order(4)
  void theScanFindsWhatIsPlantedThere() throws IOException {
    Path text = product.data().resolve("db").resolve("planted");
    Files.writeString(text, "x" + Journey.CLIENT, StandardCharsets.UTF_16LE);
    Path docx = product.data().resolve("blobs").resolve("planted");
    ByteArrayOutputStream hidden = new ByteArrayOutputStream();
    hidden.write(new byte[] {1, 2, 3});
    hidden.write(Journey.CV_BYTES, Journey.CV_BYTES.length / 2, 100);
    Files.write(docx, hidden.toByteArray());
    try {
      assertThat(SCAN.in(product.data()))
          .contains(
              Journey.CLIENT + " in UTF-16LE in db/planted",
              "bytes of " + Journey.CV + " in blobs/planted");
    } finally {
      Files.delete(text);
      Files.delete(docx);
    }
  }

  private static byte[] file(Map<String, byte[]> files, String name) {
    List<String> names = files.keySet().stream().filter(file -> file.endsWith(name)).toList();
    assertThat(names).as("files named %s among %s", name, files.keySet()).hasSize(1);
    return files.get(names.get(0));
  }
}
