package nl.dossierkluis.vault;

/** The kinds of things that a {@link VaultException} can be about. */
public enum VaultObject {
  /** Sealed content. */
  BLOB("blob"),
  /** A sealed record. */
  RECORD("record"),
  /** The key of a container. */
  CONTAINER_KEY("container key"),
  /** The key of a document. */
  DOCUMENT_KEY("document key"),
  /** A key-encryption key. */
  KEY_ENCRYPTION_KEY("key-encryption key"),
  /** The wrapped root key. */
  CUSTODY_ENTRY("custody entry"),
  /** The file that opens the custody entry. */
  KEY_FILE("key file"),
  /** Words that open the custody entry. */
  PASSPHRASE("passphrase"),
  /** The printed code that opens the custody entry. */
  RECOVERY_CODE("recovery code"),
  /** The list of destroyed keys. */
  ERASURE_LEDGER("erasure ledger"),
  /** The folder of keys. */
  KEYRING("keyring"),
  /** The folder of blobs. */
  BLOB_STORE("blob store"),
  /** Content on its way in. */
  DOCUMENT("document"),
  /** A folder of backups. */
  BACKUP("backup"),
  /** One generation of a backup, or a file of it. */
  GENERATION("generation"),
  /** A copy of the keyring. */
  KEYRING_COPY("keyring copy"),
  /** The caller's database. */
  DATABASE("database");

  private final String words;

  VaultObject(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
