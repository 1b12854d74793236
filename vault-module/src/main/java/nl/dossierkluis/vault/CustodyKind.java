package nl.dossierkluis.vault;

/** The kinds of custody: what can open the vault. */
public enum CustodyKind {
  /** A file that only its owner can read; the vault opens without asking. */
  KEY_FILE("key file", VaultObject.KEY_FILE),
  /** Words that somebody types at each start. */
  PASSPHRASE("passphrase", VaultObject.PASSPHRASE),
  /** A code on paper, for the day on which everything else is lost. */
  RECOVERY_CODE("recovery code", VaultObject.RECOVERY_CODE),
  /** An entry that is damaged, or of a kind that this program does not know. */
  UNREADABLE("unreadable custody", VaultObject.CUSTODY_ENTRY);

  private final String words;
  private final VaultObject object;

  CustodyKind(String words, VaultObject object) {
    this.words = words;
    this.object = object;
  }

  /** What an exception about a custody of this kind is about. */
  public VaultObject object() {
    return object;
  }

  @Override
  public String toString() {
    return words;
  }
}
