package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.CodeKey;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;

/** The custody of a recovery code; {@code docs/vault-format.md}, section 7.4. */
public final class RecoveryCodeCustody implements KeySource {

  private static final int SALT_LENGTH = 16;

  private final SecretBytes code;
  private final SecureRandom random;

  /**
   * A recovery code.
   *
   * @param code its characters in ASCII; closed with this
   */
  public RecoveryCodeCustody(SecretBytes code, SecureRandom random) {
    this.code = code;
    this.random = random;
  }

  @Override
  public CustodyKind kind() {
    return CustodyKind.RECOVERY_CODE;
  }

  @Override
  public String description() {
    return "as typed";
  }

  @Override
  public boolean mayOpen(ObjectId custody, CustodyKind kind) {
    return kind == kind();
  }

  @Override
  public CustodyEntry wrap(RootKey root) {
    byte[] salt = new byte[SALT_LENGTH];
    random.nextBytes(salt);
    SidedCustody place = new SidedCustody(ObjectId.random(random), root.id(), kind(), salt);
    try (SecretBytes key = CodeKey.of(code, salt)) {
      return place.wrap(key, root.key(), random);
    }
  }

  @Override
  public RootKey unwrap(ObjectId custody, byte[] entry) throws SealBroken {
    SidedCustody place = SidedCustody.claimed(kind(), custody, entry);
    if (place.parameters().length != SALT_LENGTH) {
      throw SealBroken.unreadable("its parameters are not those of a recovery code");
    }
    try (SecretBytes key = CodeKey.of(code, place.parameters())) {
      return place.unwrap(key, entry);
    }
  }

  @Override
  public void close() {
    code.close();
  }
}
