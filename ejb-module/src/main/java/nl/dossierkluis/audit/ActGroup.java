package nl.dossierkluis.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Kinds of acts, as somebody who looks for one thinks of them (NEN 7513's kinds of events). Every
 * act belongs to one, by its name; what is called anything else is a change.
 */
public enum ActGroup {
  /** Something was looked at or listed. */
  READ,
  /** Something was searched for. */
  SEARCHED,
  /** Something was made, changed, decided or destroyed. */
  CHANGED,
  /** Something left: a package, an extract. */
  EXPORTED,
  /** Somebody came in or went, or her way in changed. */
  SIGNED_IN,
  /** Keys, backups and checks of the vault. */
  KEYS_AND_BACKUP,
  /** Somebody opened in an emergency what is not granted to her, and what became of it. */
  BREAK_GLASS;

  private static final List<String> EMERGENCY = List.of("EMERGENCY_");
  private static final List<String> LEFT = List.of("PACKAGE_", "LOG_EXPORTED", "LOG_EXTRACTED");
  private static final List<String> WAY_IN =
      List.of("ACCOUNT_", "SIGN", "TOKEN_", "DEVICE", "PASSWORD_", "FACTOR_", "BACKUP_CODES_");
  private static final List<String> VAULT =
      List.of(
          "BACKUP_",
          "DOCTOR_",
          "DATA_",
          "MANIFEST_",
          "VAULT_",
          "PASSPHRASE_",
          "KEY",
          "RECOVERY_",
          "TAMPERING_",
          "LOG_CHECKED",
          "LOG_DEVIATION");

  /** The group of an act. */
  public static ActGroup of(Act act) {
    String name = act.name();
    if (begins(name, EMERGENCY)) {
      return BREAK_GLASS;
    }
    if (name.endsWith("_READ") || name.endsWith("_LISTED")) {
      return READ;
    }
    if (name.endsWith("_SEARCHED")) {
      return SEARCHED;
    }
    if (begins(name, LEFT)) {
      return EXPORTED;
    }
    if (begins(name, WAY_IN)) {
      return SIGNED_IN;
    }
    return begins(name, VAULT) ? KEYS_AND_BACKUP : CHANGED;
  }

  private static boolean begins(String name, List<String> words) {
    return words.stream().anyMatch(name::startsWith);
  }

  /** The acts of this group. */
  Set<Act> acts() {
    EnumSet<Act> acts = EnumSet.noneOf(Act.class);
    Arrays.stream(Act.values()).filter(act -> of(act) == this).forEach(acts::add);
    return acts;
  }
}
