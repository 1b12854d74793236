package nl.dossierkluis.vault;

import java.util.List;
import java.util.stream.Collectors;

/** What was typed is no recovery code; the message says where to look. */
public final class CodeMistyped extends VaultException {

  private static final long serialVersionUID = 1L;

  private final transient List<Integer> groups;

  private CodeMistyped(List<Integer> groups, String fact) {
    super(VaultObject.RECOVERY_CODE, "as typed", fact);
    this.groups = List.copyOf(groups);
  }

  static CodeMistyped groups(List<Integer> groups) {
    String numbers = groups.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new CodeMistyped(
        groups, "is mistyped in group" + (groups.size() == 1 ? " " : "s ") + numbers);
  }

  static CodeMistyped length(int length, int expected) {
    return new CodeMistyped(List.of(), "has " + length + " characters, not " + expected);
  }

  /** The groups that are wrong, from 1; empty if characters are missing or too many. */
  public List<Integer> groups() {
    return groups == null ? List.of() : groups;
  }

  /** The first group that is wrong, from 1; 0 if characters are missing or too many. */
  public int group() {
    return groups().isEmpty() ? 0 : groups().get(0);
  }
}
