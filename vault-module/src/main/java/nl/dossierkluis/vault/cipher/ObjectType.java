package nl.dossierkluis.vault.cipher;

/**
 * What a sealed object is; its code stands in the outer header. Codes are never given out again.
 */
public enum ObjectType {
  /** The content of one version of a document. */
  BLOB(1),
  /** Fields of one row of the caller's database. */
  RECORD(2),
  /** A key, wrapped under the key above it. */
  WRAP(3),
  /** The root key, wrapped under a key that the vault does not keep. */
  CUSTODY(4),
  /** The same, with what its custody needs in the clear beside it. */
  CUSTODY_WITH_SIDE_DATA(5),
  /** A file of a backup. */
  BACKUP(6);

  private final byte code;

  ObjectType(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }
}
