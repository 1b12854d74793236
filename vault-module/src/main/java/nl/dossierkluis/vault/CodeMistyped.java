package nl.dossierkluis.vault;

/** What was typed is no recovery code; the message says where to look. */
public final class CodeMistyped extends VaultException {

  private static final long serialVersionUID = 1L;

  private final int group;

  private CodeMistyped(int group, String fact) {
    super(VaultObject.RECOVERY_CODE, "as typed", fact);
    this.group = group;
  }

  static CodeMistyped group(int group) {
    return new CodeMistyped(group, "is mistyped in group " + group);
  }

  static CodeMistyped length(int length, int expected) {
    return new CodeMistyped(0, "has " + length + " characters, not " + expected);
  }

  /** The first group that is wrong, from 1; 0 if characters are missing or too many. */
  public int group() {
    return group;
  }
}
