package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The custody of a passphrase, stretched by Argon2id; {@code docs/vault-format.md}, section 7. The
 * cost of an entry stands in the entry, so that dearer ones can come.
 */
public final class PassphraseCustody implements KeySource {

  private static final byte ARGON2_VERSION = 0x13;
  private static final int SALT_LENGTH = 16;
  private static final int PARAMETERS_LENGTH = 2 + 2 * Integer.BYTES + SALT_LENGTH;

  private final SecretBytes passphrase;
  private final Argon2Cost cost;
  private final SecureRandom random;

  /**
   * A passphrase.
   *
   * @param passphrase normalised, UTF-8; closed with this
   * @param cost of a new entry
   */
  public PassphraseCustody(SecretBytes passphrase, Argon2Cost cost, SecureRandom random) {
    this.passphrase = passphrase;
    this.cost = cost;
    this.random = random;
  }

  @Override
  public CustodyKind kind() {
    return CustodyKind.PASSPHRASE;
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
    byte[] parameters =
        ByteBuffer.allocate(PARAMETERS_LENGTH)
            .put(ARGON2_VERSION)
            .putInt(cost.memoryKib())
            .putInt(cost.passes())
            .put((byte) cost.lanes())
            .put(salt)
            .array();
    SidedCustody place = new SidedCustody(ObjectId.random(random), root.id(), kind(), parameters);
    try (SecretBytes key = cost.derive(passphrase, salt)) {
      return place.wrap(key, root.key(), random);
    }
  }

  @Override
  public RootKey unwrap(ObjectId custody, byte[] entry) throws SealBroken {
    SidedCustody place = SidedCustody.claimed(kind(), custody, entry);
    ByteBuffer parameters = ByteBuffer.wrap(place.parameters());
    if (parameters.remaining() != PARAMETERS_LENGTH || parameters.get() != ARGON2_VERSION) {
      throw SealBroken.unreadable("its parameters are not those of a passphrase");
    }
    Argon2Cost claimed = cost(parameters.getInt(), parameters.getInt(), parameters.get());
    byte[] salt = new byte[SALT_LENGTH];
    parameters.get(salt);
    try (SecretBytes key = claimed.derive(passphrase, salt)) {
      return place.unwrap(key, entry);
    }
  }

  private static Argon2Cost cost(int memoryKib, int passes, int lanes) throws SealBroken {
    try {
      return new Argon2Cost(memoryKib, passes, lanes);
    } catch (IllegalArgumentException e) {
      throw SealBroken.unreadable(e);
    }
  }

  @Override
  public void close() {
    passphrase.close();
  }
}
