package nl.dossierkluis.accounts;

/** What somebody shows beside, or in the place of, her password. */
public enum FactorKind {
  /** A key in a device, which asks for a finger, a face or a PIN (WebAuthn). */
  PASSKEY,
  /** An app that makes a code every half minute. */
  TOTP,
  /** A code on paper that works once. */
  BACKUP_CODE,
  /** None at all: the owner has noted why this client may do without. */
  WAIVER;

  /** Says whether it is enough for an account that must have a factor. */
  boolean isStrong() {
    return this == PASSKEY || this == TOTP;
  }
}
