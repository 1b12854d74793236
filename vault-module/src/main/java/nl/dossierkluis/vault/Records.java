package nl.dossierkluis.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import nl.dossierkluis.vault.cipher.AssociatedData;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.Padme;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedMessage;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;
import nl.dossierkluis.vault.keys.KeyRing;

/** Seals and opens records; {@code docs/vault-format.md}, section 4. */
final class Records {

  /** Shorter records are padded to this, so that names and numbers all look alike. */
  private static final int SHORTEST = 256;

  private final KeyRing keys;
  private final SecureRandom random;

  Records(KeyRing keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  byte[] seal(RecordAddress address, byte[] cleartext) {
    OuterHeader outer = outer(address);
    byte[] padded = pad(cleartext);
    try (SecretBytes key = key(address);
        SecretBytes subkey = key.subkey(KeyPurpose.RECORD)) {
      return SealedMessage.seal(
          outer.bytes(), subkey, associatedData(outer, address), padded, random);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  byte[] open(RecordAddress address, byte[] sealed) {
    OuterHeader outer = outer(address);
    try (SecretBytes key = key(address);
        SecretBytes subkey = key.subkey(KeyPurpose.RECORD)) {
      UnverifiedOuterHeader.read(sealed).mustBe(outer);
      return unpad(
          SealedMessage.open(sealed, OuterHeader.LENGTH, subkey, associatedData(outer, address)));
    } catch (SealBroken e) {
      throw new ObjectTampered(VaultObject.RECORD, address.toString(), e);
    }
  }

  private SecretBytes key(RecordAddress address) {
    return address.document().map(keys::open).orElseGet(() -> keys.open(address.container()));
  }

  private static byte[] pad(byte[] cleartext) {
    long length = Padme.padded(Math.max(SHORTEST, (long) Integer.BYTES + cleartext.length));
    return ByteBuffer.allocate(Math.toIntExact(length))
        .putInt(cleartext.length)
        .put(cleartext)
        .array();
  }

  private static byte[] unpad(byte[] padded) throws SealBroken {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(padded);
      int length = padded.length < Integer.BYTES ? -1 : buffer.getInt();
      if (length < 0 || length > buffer.remaining()) {
        throw SealBroken.length("it is shorter than it says");
      }
      return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    } finally {
      Arrays.fill(padded, (byte) 0);
    }
  }

  private static OuterHeader outer(RecordAddress address) {
    ObjectId place = AssociatedData.place(address.table(), address.row(), address.group());
    byte[] key =
        address.document().map(DocumentId::bytes).orElseGet(() -> address.container().bytes());
    return new OuterHeader(ObjectType.RECORD, ObjectId.of(key), place);
  }

  private static byte[] associatedData(OuterHeader outer, RecordAddress address) {
    return AssociatedData.record(
        outer,
        ObjectId.of(address.container().bytes()),
        address.table(),
        address.row(),
        address.group(),
        address.revision());
  }
}
