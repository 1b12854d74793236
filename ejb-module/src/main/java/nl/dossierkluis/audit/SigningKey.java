package nl.dossierkluis.audit;

/**
 * The sealed half of the log's key.
 *
 * @param secret Ed25519 private key in PKCS #8
 */
public record SigningKey(byte[] secret) {

  public SigningKey {
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }
}
