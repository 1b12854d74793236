package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;

/**
 * What stands in the clear at the head of a keyring entry. It holds once the entry has been
 * unwrapped with it.
 *
 * @param header wrapping and wrapped key, as claimed
 * @param generation as claimed
 */
record UnverifiedEntry(UnverifiedOuterHeader header, long generation) {

  /** Reads the head of an entry; refuses one that is too short for it, or of an unknown format. */
  static UnverifiedEntry read(byte[] entry) throws SealBroken {
    UnverifiedOuterHeader header = UnverifiedOuterHeader.read(entry);
    if (entry.length < KeyWrap.PREFIX_LENGTH) {
      throw SealBroken.length("shorter than its header");
    }
    return new UnverifiedEntry(header, ByteBuffer.wrap(entry).getLong(OuterHeader.LENGTH));
  }
}
