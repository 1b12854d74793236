package nl.dossierkluis.vault.cipher;

/**
 * A keyed fingerprint under which a value can be looked up without being stored: HMAC-SHA-256;
 * {@code docs/vault-format.md}, section 5.
 */
public final class BlindIndex {

  private BlindIndex() {}

  /**
   * The fingerprint.
   *
   * @param containerKey 32 bytes; who closes it remains who opened it
   * @param purpose separates the indexes that share a key
   * @param input the value, already in its canonical spelling
   * @return 32 bytes
   */
  public static byte[] of(SecretBytes containerKey, String purpose, byte[] input) {
    try (SecretBytes subkey = containerKey.subkey(KeyPurpose.INDEX)) {
      return hmacSha256(subkey, new Pae().add("dk/v1").add(purpose).add(input).bytes());
    }
  }

  static byte[] hmacSha256(SecretBytes key, byte[] message) {
    return SunJce.mac("HmacSHA256", key).doFinal(message);
  }
}
