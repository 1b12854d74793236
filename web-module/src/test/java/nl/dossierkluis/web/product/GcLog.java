package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the server's collector of garbage writes down, if the server is told to. */
public final class GcLog {

  private static final Pattern AFTER_COLLECTION =
      Pattern.compile("Pause Young .* \\d+M->(\\d+)M\\(\\d+M\\)");

  private final Path file;

  /** A log that the server writes to this file. */
  public GcLog(Path file) {
    this.file = file;
  }

  /** The option of Java that makes it. */
  public String option() {
    return "-Xlog:gc:file=" + file;
  }

  /** Megabytes left on the heap after each collection so far. */
  public List<Integer> collections() {
    try {
      return Files.readAllLines(file).stream()
          .map(AFTER_COLLECTION::matcher)
          .filter(Matcher::find)
          .map(match -> Integer.valueOf(match.group(1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left on the heap after the next collection, which a few hundred requests bring. */
  public int afterCollection(Api program) {
    int known = collections().size();
    List<Integer> now =
        Await.until(
            "memory is collected",
            () -> {
              program.get("/api/statement/promises");
              return collections();
            },
            seen -> seen.size() > known);
    return now.get(now.size() - 1);
  }

  /** The most that was left after any collection but the first so many. */
  public int most(int butTheFirst) {
    return collections().stream().skip(butTheFirst).max(Integer::compare).orElseThrow();
  }
}
