package nl.dossierkluis.vault.cipher;

/**
 * What whoever has the root key puts at the end of a custody entry, so that every custody's entry
 * can be checked with any one of them: HMAC-SHA-256; {@code docs/vault-format.md}, section 7.
 */
public final class CustodyCheck {

  /** Length in bytes. */
  public static final int LENGTH = 32;

  private CustodyCheck() {}

  /**
   * The check of an entry.
   *
   * @param rootKey 32 bytes; who closes it remains who opened it
   * @param entry all that stands before the check
   * @return 32 bytes
   */
  public static byte[] of(SecretBytes rootKey, byte[] entry) {
    try (SecretBytes subkey = rootKey.subkey(KeyPurpose.CUSTODY)) {
      return BlindIndex.hmacSha256(subkey, new Pae().add("dk/v1").add(entry).bytes());
    }
  }
}
