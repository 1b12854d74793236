package nl.dossierkluis.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.web.product.Products;
import org.junit.jupiter.api.Test;

/** The benchmark itself, with sizes so small that its figures say nothing about the product. */
class BenchIT {

  private static final List<String> FIGURES =
      List.of(
          "idle memory",
          "upload",
          "download",
          "range from the middle",
          "64 KiB document, p50",
          "1 MB document, p95",
          "20 uploads at once",
          "heap growth meanwhile",
          "inspection of a PDF, p50",
          "inspection of a DOCX, p50",
          "dossier pages",
          "dossier pages, p95",
          "access package, first byte",
          "access package, complete",
          "heap growth meanwhile, package",
          "sign-ins",
          "pages meanwhile, p95",
          "entries by 8 writers",
          "start, nothing there yet",
          "start, again",
          "seal in memory, first second",
          "seal in memory, warm",
          "open in memory, first second",
          "open in memory, warm",
          "rotation of the keys");

  private static final List<String> AGAINST_A_RIVAL =
      List.of(
          "seal in memory, warm",
          "open in memory, warm",
          "upload",
          "download",
          "entries by 8 writers");

  @Test
  void measuresEveryFigureAndTakesEverythingAwayAgain() throws IOException {
    Path project = Path.of(System.getProperty("project.dir"));
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    Path file = Products.freshData("bench.json");
    new Bench(project, true, new PrintStream(table, true, StandardCharsets.UTF_8))
        .run()
        .write(file);

    List<JsonObject> figures = read(file).getJsonArray("figures").getValuesAs(JsonObject.class);
    assertThat(figures).extracting(figure -> figure.getString("name")).isEqualTo(FIGURES);
    assertThat(figures).allSatisfy(BenchIT::isMeasured);
    assertThat(figures)
        .filteredOn(figure -> AGAINST_A_RIVAL.contains(figure.getString("name")))
        .allSatisfy(figure -> assertThat(number(figure, "share")).isPositive());
    assertThat(read(file).getJsonObject("machine").getInt("processors")).isPositive();
    assertThat(table.toString(StandardCharsets.UTF_8)).contains(FIGURES);
    try (Stream<Path> left = Files.list(project.resolve("web-module/target"))) {
      assertThat(left).noneMatch(path -> path.getFileName().toString().startsWith("bench-"));
    }
  }

  private static void isMeasured(JsonObject figure) {
    assertThat(number(figure, "value")).as("%s", figure).isPositive();
    assertThat(number(figure, "most"))
        .as("%s", figure)
        .isGreaterThanOrEqualTo(number(figure, "least"));
    assertThat(figure.containsKey("reached")).as("%s", figure).isTrue();
  }

  private static double number(JsonObject figure, String name) {
    return figure.getJsonNumber(name).doubleValue();
  }

  private static JsonObject read(Path file) throws IOException {
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      return reader.readObject();
    }
  }
}
