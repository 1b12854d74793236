package nl.dossierkluis.operator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.VaultFolders;

/**
 * The words of a command line: the command, options with a value, and flags.
 *
 * @param command the first word; empty where there is none
 * @param values options that take the word after them
 * @param flags all other words
 */
record OperatorWords(String command, Map<String, String> values, Set<String> flags) {

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--data",
          "--keys",
          "--unlock",
          "--from",
          "--keyring-from",
          "--to",
          "--keyring-to",
          "--generation",
          "--keyring-copy");

  /** A last option without its value counts as a flag, which no command knows. */
  static OperatorWords of(List<String> arguments) {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    for (int at = 1; at < arguments.size(); at++) {
      String word = arguments.get(at);
      if (WITH_VALUE.contains(word) && at + 1 < arguments.size()) {
        values.put(word, arguments.get(++at));
      } else {
        flags.add(word);
      }
    }
    return new OperatorWords(
        arguments.isEmpty() ? "" : arguments.get(0), Map.copyOf(values), Set.copyOf(flags));
  }

  /** The words for a running server, which knows its folders itself. */
  static List<String> forServer(List<String> arguments) {
    List<String> others = new ArrayList<>();
    for (int at = 0; at < arguments.size(); at++) {
      if (Set.of("--data", "--keys").contains(arguments.get(at))) {
        at++;
      } else {
        others.add(arguments.get(at));
      }
    }
    return List.copyOf(others);
  }

  /** Refuses every option and flag but these, and says which. */
  OperatorWords only(String... known) {
    Set<String> left = new HashSet<>(values.keySet());
    left.addAll(flags);
    left.removeAll(Set.of("--data", "--keys"));
    left.removeAll(Set.of(known));
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + String.join(" ", left));
    }
    return this;
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  Path data() {
    return value("--data")
        .map(folder -> Path.of(folder).toAbsolutePath().normalize())
        .orElseThrow(() -> new IllegalArgumentException("--data DIR is missing"));
  }

  Path keys() {
    return value("--keys").map(Path::of).orElse(data().resolve("keys")).toAbsolutePath();
  }

  VaultFolders folders() {
    return new VaultFolders(data().resolve("blobs"), data().resolve("keyring"), keys());
  }

  /** The database's file, as the server lays it out. */
  Path database() {
    return data().resolve("db").resolve("dossierkluis.mv.db");
  }
}
