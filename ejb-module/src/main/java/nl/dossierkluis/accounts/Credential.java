package nl.dossierkluis.accounts;

/**
 * What proves that somebody is the holder of an account.
 *
 * @param passwordHash in PHC string form; empty until the invitation is accepted
 */
public record Credential(String passwordHash) {

  /** The hash to check a password against; where there is no password, one that nothing fits. */
  PasswordHash hash() {
    return passwordHash.isEmpty() ? PasswordHash.ofNobody() : PasswordHash.parse(passwordHash);
  }
}
