package nl.dossierkluis.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command line.
 *
 * @param data the data folder that they name
 * @param forServer all but the folders, which a running server knows itself
 */
record OperatorWords(Optional<String> data, List<String> forServer) {

  static OperatorWords of(List<String> arguments) {
    String data = null;
    List<String> others = new ArrayList<>();
    for (int at = 0; at < arguments.size(); at++) {
      String word = arguments.get(at);
      boolean folder = word.equals("--data") || word.equals("--keys");
      if (!folder) {
        others.add(word);
      } else if (at + 1 < arguments.size()) {
        at++;
        data = word.equals("--data") ? arguments.get(at) : data;
      }
    }
    return new OperatorWords(Optional.ofNullable(data), List.copyOf(others));
  }
}
