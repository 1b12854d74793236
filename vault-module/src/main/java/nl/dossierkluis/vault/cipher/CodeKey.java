package nl.dossierkluis.vault.cipher;

import java.nio.charset.StandardCharsets;

/**
 * The key that a recovery code gives: HKDF-SHA-384 (RFC 5869). Stretching would add nothing, since
 * nobody guesses 165 random bits; {@code docs/vault-format.md}, section 7.4.
 */
public final class CodeKey {

  private static final byte[] INFO = "dk/v1/recovery-code".getBytes(StandardCharsets.US_ASCII);

  private CodeKey() {}

  /**
   * The key.
   *
   * @param code its characters; stays open
   * @param salt of the entry, so that one code in two vaults gives two keys
   * @return 32 bytes, for the caller to close
   */
  public static SecretBytes of(SecretBytes code, byte[] salt) {
    try (SecretBytes extracted = Hkdf.extractSha384(salt, code)) {
      return SecretBytes.takeOver(Hkdf.sha384(extracted).expand(SecretBytes.KEY_LENGTH, INFO));
    }
  }
}
