package nl.dossierkluis.vault.cipher;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An outer header as it was found. What it claims holds only once the sealed body has opened with
 * it as associated data.
 */
public final class UnverifiedOuterHeader {

  private static final int IDS = OuterHeader.LENGTH - 2 * ObjectId.LENGTH;

  private final byte[] bytes;

  private UnverifiedOuterHeader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Takes the first 38 bytes.
   *
   * @throws SealBroken if there are fewer, or they are of a format, version or suite that this
   *     program does not know
   */
  public static UnverifiedOuterHeader read(byte[] source) throws SealBroken {
    if (source.length < OuterHeader.LENGTH) {
      throw new SealBroken(SealBroken.Reason.LENGTH, "shorter than its header");
    }
    UnverifiedOuterHeader header =
        new UnverifiedOuterHeader(Arrays.copyOf(source, OuterHeader.LENGTH));
    header.mustBeKnown();
    return header;
  }

  private void mustBeKnown() throws SealBroken {
    if (!Arrays.equals(
        bytes, 0, OuterHeader.MAGIC.length, OuterHeader.MAGIC, 0, OuterHeader.MAGIC.length)) {
      throw new SealBroken(SealBroken.Reason.FORMAT, "not an object of a vault");
    }
    if (bytes[3] != OuterHeader.VERSION) {
      throw new SealBroken(
          SealBroken.Reason.FORMAT, "format version " + (bytes[3] & 0xff) + " is unknown");
    }
    if (bytes[4] != OuterHeader.SUITE) {
      throw new SealBroken(SealBroken.Reason.FORMAT, "suite " + (bytes[4] & 0xff) + " is unknown");
    }
  }

  /** The key that it claims to be sealed under. */
  public ObjectId claimedKey() {
    return ObjectId.read(ByteBuffer.wrap(bytes, IDS, ObjectId.LENGTH));
  }

  /** The object that it claims to be. */
  public ObjectId claimedObject() {
    return ObjectId.read(ByteBuffer.wrap(bytes, IDS + ObjectId.LENGTH, ObjectId.LENGTH));
  }

  /**
   * Refuses any other header than the expected one.
   *
   * @throws SealBroken if a byte differs: the object is another one, or lies where another belongs
   */
  public void mustBe(OuterHeader expected) throws SealBroken {
    if (!Arrays.equals(bytes, expected.bytes())) {
      throw new SealBroken(SealBroken.Reason.PLACE, "another object lies in this place");
    }
  }
}
