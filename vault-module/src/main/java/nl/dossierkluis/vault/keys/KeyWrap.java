package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import nl.dossierkluis.vault.cipher.AssociatedData;
import nl.dossierkluis.vault.cipher.KeyPurpose;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SealedMessage;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The place of one wrapped key, and wrapping it there; {@code docs/vault-format.md}, section 6.
 *
 * @param outer names the wrapping and the wrapped key
 * @param container that holds the key, or none
 * @param purpose the word of its level
 * @param generation see the format
 */
record KeyWrap(OuterHeader outer, Optional<ObjectId> container, String purpose, long generation) {

  static final int PREFIX_LENGTH = OuterHeader.LENGTH + Long.BYTES;

  /** The entry for this key; both keys stay open. */
  byte[] wrap(SecretBytes wrappingKey, SecretBytes key, SecureRandom random) {
    byte[] prefix =
        ByteBuffer.allocate(PREFIX_LENGTH).put(outer.bytes()).putLong(generation).array();
    byte[] cleartext = key.getEncoded();
    try (SecretBytes subkey = wrappingKey.subkey(KeyPurpose.WRAP)) {
      return SealedMessage.seal(prefix, subkey, associatedData(), cleartext, random);
    } finally {
      Arrays.fill(cleartext, (byte) 0);
    }
  }

  /**
   * The key in an entry of this place; the wrapping key stays open.
   *
   * @throws SealBroken if the entry is not of this place or was changed
   */
  SecretBytes unwrap(SecretBytes wrappingKey, byte[] entry) throws SealBroken {
    UnverifiedEntry found = UnverifiedEntry.read(entry);
    found.header().mustBe(outer);
    if (found.generation() != generation) {
      throw SealBroken.misplaced(
          "it is of generation " + found.generation() + ", not " + generation);
    }
    try (SecretBytes subkey = wrappingKey.subkey(KeyPurpose.WRAP)) {
      SecretBytes key =
          SecretBytes.takeOver(SealedMessage.open(entry, PREFIX_LENGTH, subkey, associatedData()));
      if (key.length() != SecretBytes.KEY_LENGTH) {
        throw SealBroken.length("a wrapped key of " + key.length() + " bytes");
      }
      return key;
    }
  }

  private byte[] associatedData() {
    return AssociatedData.wrap(outer, container, purpose, generation);
  }
}
