package nl.dossierkluis.custody;

import java.util.stream.Collectors;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.vault.CodeMistyped;
import nl.dossierkluis.vault.RecoveryCode;
import nl.dossierkluis.vault.Unlock;

/** Reads recovery codes as people type them, and says where they went wrong. */
final class TypedCodes {

  /** The field of forms and messages. */
  static final String FIELD = "code";

  private TypedCodes() {}

  /**
   * What the code would open the vault with, for the caller to close.
   *
   * @throws InvalidInput that names the groups which are mistyped
   */
  static Unlock unlock(String typed) {
    try (RecoveryCode code = parse(typed)) {
      return Unlock.recoveryCode(code);
    }
  }

  /** The code, for the caller to close. */
  static RecoveryCode parse(String typed) {
    try {
      return RecoveryCode.parse(typed == null ? new char[0] : typed.toCharArray());
    } catch (CodeMistyped e) {
      throw mistyped(e).because(e);
    }
  }

  private static InvalidInput mistyped(CodeMistyped typed) {
    if (typed.groups().isEmpty()) {
      return new InvalidInput(FIELD, "custody.code-length", RecoveryCode.GROUPS);
    }
    String groups = typed.groups().stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new InvalidInput(FIELD, "custody.code-mistyped", typed.groups().size(), groups);
  }
}
