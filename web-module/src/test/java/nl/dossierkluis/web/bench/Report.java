package nl.dossierkluis.web.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures: told one by one while they come in, and written as JSON at the end. */
final class Report {

  private static final String ROW = "%-34s %10s %-10s %21s %10s %7s   %-14s %s%n";

  private final PrintStream out;
  private final List<Figure> figures = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
    out.printf(ROW, "figure", "value", "unit", "spread", "rival", "share", "asked", "reached");
  }

  void add(Figure figure) {
    figures.add(figure);
    out.printf(
        ROW,
        figure.name(),
        Figure.trimmed(figure.value()),
        figure.unit(),
        Figure.trimmed(figure.least()) + " – " + Figure.trimmed(figure.most()),
        figure.rival().isPresent() ? Figure.trimmed(figure.rival().getAsDouble()) : "",
        figure.share().isPresent() ? Figure.trimmed(figure.share().getAsDouble()) : "",
        figure.goal().map(Object::toString).orElse(""),
        figure.reached().map(reached -> reached ? "yes" : "NO").orElse(""));
    out.flush();
  }

  void write(Path file) {
    var all = Json.createArrayBuilder();
    figures.forEach(figure -> all.add(json(figure)));
    JsonObject report =
        Json.createObjectBuilder().add("machine", Machine.json()).add("figures", all).build();
    try {
      Files.writeString(file, report.toString(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject json(Figure figure) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("name", figure.name())
            .add("unit", figure.unit())
            .add("value", figure.value())
            .add("least", figure.least())
            .add("most", figure.most());
    figure.rival().ifPresent(rival -> json.add("rival", rival));
    figure.share().ifPresent(share -> json.add("share", share));
    figure.goal().ifPresent(goal -> json.add("asked", goal.toString()));
    figure.reached().ifPresent(reached -> json.add("reached", reached));
    return json.build();
  }
}
