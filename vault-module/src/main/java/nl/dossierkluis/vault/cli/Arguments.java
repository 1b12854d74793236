package nl.dossierkluis.vault.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.dossierkluis.vault.VaultFolders;

/**
 * The words of a command line after the command's own.
 *
 * @param flags words that stand alone
 * @param values words with one behind them
 */
record Arguments(Set<String> flags, Map<String, String> values) {

  private static final String DATA = "--data";
  private static final String KEYS = "--keys";

  /** What is not a flag or a value of a command is refused. */
  static Arguments parse(List<String> words, Set<String> knownFlags, Set<String> knownValues) {
    Set<String> flags = new HashSet<>();
    Map<String, String> values = new HashMap<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (knownFlags.contains(word)) {
        flags.add(word);
      } else if (knownValues.contains(word) && at + 1 < words.size()) {
        values.put(word, words.get(++at));
      } else {
        throw new IllegalArgumentException("not understood: " + word);
      }
    }
    if (!values.containsKey(DATA)) {
      throw new IllegalArgumentException("--data DIR is missing");
    }
    return new Arguments(Set.copyOf(flags), Map.copyOf(values));
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  String value(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  /** The folders of a data folder, as the server lays them out. */
  VaultFolders folders() {
    Path data = Path.of(value(DATA, ""));
    return new VaultFolders(
        data.resolve("blobs"),
        data.resolve("keyring"),
        Path.of(value(KEYS, data.resolve("keys").toString())));
  }
}
