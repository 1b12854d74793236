package nl.dossierkluis.vault.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;

/**
 * What stands in the clear at the head of a custody entry; {@code docs/vault-format.md}, section 7.
 * It holds once the entry has opened with it.
 *
 * @param kind as claimed
 * @param root the root key's name, as claimed
 * @param parameters what the custody needs beside its secret, as claimed; none for a key file
 */
record CustodyHead(CustodyKind kind, ObjectId root, byte[] parameters) {

  private static final int SIDE_LENGTH_AT = OuterHeader.LENGTH + Long.BYTES;
  private static final int SIDE_AT = SIDE_LENGTH_AT + Short.BYTES;

  /**
   * Reads the head of an entry that lies under this name.
   *
   * @throws SealBroken if it lies in the wrong place, is cut short, or is of an unknown kind
   */
  static CustodyHead read(ObjectId custody, byte[] entry) throws SealBroken {
    UnverifiedOuterHeader header = UnverifiedEntry.read(entry).header();
    ObjectId root = header.claimedObject();
    byte[] found = Arrays.copyOf(entry, OuterHeader.LENGTH);
    if (Arrays.equals(found, new OuterHeader(ObjectType.CUSTODY, custody, root).bytes())) {
      return new CustodyHead(CustodyKind.KEY_FILE, root, new byte[0]);
    }
    header.mustBe(new OuterHeader(ObjectType.CUSTODY_WITH_SIDE_DATA, custody, root));
    byte[] side = side(entry);
    return new CustodyHead(
        SidedCustody.kind(side[0]), root, Arrays.copyOfRange(side, 1, side.length));
  }

  private static byte[] side(byte[] entry) throws SealBroken {
    if (entry.length < SIDE_AT) {
      throw SealBroken.length("shorter than its header");
    }
    int length = Short.toUnsignedInt(ByteBuffer.wrap(entry).getShort(SIDE_LENGTH_AT));
    if (length == 0 || entry.length < SIDE_AT + length) {
      throw SealBroken.length("shorter than its side data");
    }
    return Arrays.copyOfRange(entry, SIDE_AT, SIDE_AT + length);
  }
}
