package nl.dossierkluis.vault.cipher;

import java.nio.charset.StandardCharsets;

/** What a subkey is for; no key of the vault is used for anything but deriving these. */
public enum KeyPurpose {
  /** Sealing records. */
  RECORD("record"),
  /** Sealing blobs. */
  BLOB("blob"),
  /** Wrapping the keys below. */
  WRAP("wrap"),
  /** Computing a blind index. */
  INDEX("index"),
  /** Vouching for custody entries. */
  CUSTODY("custody"),
  /** Sealing the files of a backup. */
  BACKUP("backup");

  private final byte[] info;

  KeyPurpose(String word) {
    this.info = ("dk/v1/" + word).getBytes(StandardCharsets.UTF_8);
  }

  byte[] info() {
    return info.clone();
  }
}
