package nl.dossierkluis.web.demo;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text of the demo: who wrote it, on which day, and its chunks, parted by empty lines.
 *
 * <p>The first two lines are {@code auteur:} and {@code datum:}; {@link Chunk} has the marks.
 */
record DocumentText(String author, LocalDate date, String body) {

  private static final Pattern FORM =
      Pattern.compile("auteur: (.+)\\ndatum: (\\d{4}-\\d\\d-\\d\\d)\\n\\n(.+)", Pattern.DOTALL);
  private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

  static DocumentText read(String source) throws IOException {
    try (InputStream text = DocumentText.class.getResourceAsStream(source + ".txt")) {
      if (text == null) {
        throw new FileNotFoundException("No text " + source + ".txt");
      }
      return parse(new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""));
    }
  }

  static DocumentText parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("A text begins with auteur, datum and an empty line");
    }
    return new DocumentText(form.group(1), LocalDate.parse(form.group(2)), form.group(3));
  }

  String title() {
    Matcher title = TITLE.matcher(body);
    if (!title.find()) {
      throw new IllegalArgumentException("The text has no title");
    }
    return title.group(1);
  }

  /** The time its file says it was made: four o'clock in the afternoon of its day. */
  Instant madeAt() {
    return date.atTime(LocalTime.of(15, 0)).toInstant(ZoneOffset.UTC);
  }

  void writeTo(DocumentWriter writer) throws IOException {
    for (String chunk : body.strip().split("\\n\\n+", -1)) {
      Chunk.write(chunk.lines().toList(), writer);
    }
  }
}
