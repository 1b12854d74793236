package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.AssociatedData;
import nl.dossierkluis.vault.cipher.CustodyCheck;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedMessage;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The place of the root key in a custody entry with side data, and wrapping it there; {@code
 * docs/vault-format.md}, section 7.
 *
 * @param custody the entry's name
 * @param root the root key's name
 * @param kind of custody
 * @param parameters what the custody needs beside its secret
 */
record SidedCustody(ObjectId custody, ObjectId root, CustodyKind kind, byte[] parameters) {

  private static final long GENERATION = 1;
  private static final byte PASSPHRASE = 1;
  private static final byte RECOVERY_CODE = 2;

  /** The place that an entry claims, of this kind. */
  static SidedCustody claimed(CustodyKind kind, ObjectId custody, byte[] entry) throws SealBroken {
    CustodyHead head = CustodyHead.read(custody, entry);
    if (head.kind() != kind) {
      throw SealBroken.misplaced("it is the entry of another kind of custody");
    }
    return new SidedCustody(custody, head.root(), kind, head.parameters());
  }

  static CustodyKind kind(byte code) throws SealBroken {
    return switch (code) {
      case PASSPHRASE -> CustodyKind.PASSPHRASE;
      case RECOVERY_CODE -> CustodyKind.RECOVERY_CODE;
      default -> throw SealBroken.unreadable("custody of kind " + (code & 0xff) + " is unknown");
    };
  }

  /** The entry, under a key that only the custody's secret gives; both keys stay open. */
  CustodyEntry wrap(SecretBytes key, SecretBytes rootKey, SecureRandom random) {
    byte[] cleartext = rootKey.getEncoded();
    try (SecretBytes subkey = key.subkey(KeyPurpose.WRAP)) {
      byte[] wrapped = SealedMessage.seal(prefix(), subkey, associatedData(), cleartext, random);
      byte[] check = CustodyCheck.of(rootKey, wrapped);
      return new CustodyEntry(
          custody,
          ByteBuffer.allocate(wrapped.length + check.length).put(wrapped).put(check).array());
    } finally {
      Arrays.fill(cleartext, (byte) 0);
    }
  }

  /**
   * The root key in an entry of this place; the key stays open.
   *
   * @throws SealBroken if the entry is not of this place, the key is another one, or a byte was
   *     changed
   */
  RootKey unwrap(SecretBytes key, byte[] entry) throws SealBroken {
    byte[] prefix = prefix();
    if (!Arrays.equals(prefix, Arrays.copyOf(entry, prefix.length))) {
      throw SealBroken.misplaced("it is of another generation");
    }
    byte[] wrapped = Arrays.copyOf(entry, Math.max(0, entry.length - CustodyCheck.LENGTH));
    try (SecretBytes subkey = key.subkey(KeyPurpose.WRAP)) {
      RootKey opened =
          new RootKey(
              root,
              SecretBytes.takeOver(
                  SealedMessage.open(wrapped, prefix.length, subkey, associatedData())));
      return checked(opened, entry);
    }
  }

  private static RootKey checked(RootKey opened, byte[] entry) throws SealBroken {
    try {
      if (opened.key().length() != SecretBytes.KEY_LENGTH) {
        throw SealBroken.length("a wrapped key of " + opened.key().length() + " bytes");
      }
      verify(opened, entry);
      return opened;
    } catch (SealBroken e) {
      opened.close();
      throw e;
    }
  }

  /** Refuses an entry with side data that was not made by somebody who had this root key. */
  static void verify(RootKey root, byte[] entry) throws SealBroken {
    int end = Math.max(0, entry.length - CustodyCheck.LENGTH);
    byte[] expected = CustodyCheck.of(root.key(), Arrays.copyOf(entry, end));
    if (!MessageDigest.isEqual(expected, Arrays.copyOfRange(entry, end, entry.length))) {
      throw SealBroken.unreadable("its check does not hold under the root key");
    }
  }

  private byte[] prefix() {
    byte[] side = side();
    return ByteBuffer.allocate(KeyWrap.PREFIX_LENGTH + Short.BYTES + side.length)
        .put(outer().bytes())
        .putLong(GENERATION)
        .putShort((short) side.length)
        .put(side)
        .array();
  }

  private byte[] side() {
    byte code = kind == CustodyKind.PASSPHRASE ? PASSPHRASE : RECOVERY_CODE;
    return ByteBuffer.allocate(1 + parameters.length).put(code).put(parameters).array();
  }

  private OuterHeader outer() {
    return new OuterHeader(ObjectType.CUSTODY_WITH_SIDE_DATA, custody, root);
  }

  private byte[] associatedData() {
    String purpose = kind == CustodyKind.PASSPHRASE ? "root/passphrase" : "root/recovery-code";
    return AssociatedData.custody(outer(), purpose, GENERATION, side());
  }
}
