package nl.dossierkluis.web.product;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who gives the launcher's commands on a data folder, with secrets piped in. */
final class Operator {

  private final Path data;

  /** How a command ended, and what it printed. */
  record Ending(int status, String words) {}

  Operator(Path data) {
    this.data = data;
  }

  /** A command without a secret. */
  Ending run(String... words) {
    return tell(List.of(), words);
  }

  /** A command whose secrets are typed one a line. */
  Ending tell(List<String> secrets, String... words) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("project.dir"), "dossierkluis").toString());
    command.addAll(List.of(words));
    command.addAll(List.of("--data", data.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (var in = process.getOutputStream()) {
        for (String secret : secrets) {
          in.write((secret + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), said);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
