package nl.dossierkluis.vault.storage;

/**
 * The four levels of keys; each has a folder in the keyring, and its word stands in the associated
 * data of its wraps.
 */
public enum KeyKind {
  /** The root key; its entries are named by the custody that can open them. */
  ROOT("root", false),
  /** Key-encryption keys, one for each generation. */
  KEK("kek", false),
  /** Container keys. */
  CONTAINER("container", true),
  /** Document keys. */
  DOCUMENT("document", true);

  private final String word;
  private final boolean many;

  KeyKind(String word, boolean many) {
    this.word = word;
    this.many = many;
  }

  /** Lower-case word. */
  public String word() {
    return word;
  }

  /** Whether there are so many that their folder is divided. */
  boolean many() {
    return many;
  }
}
