package nl.dossierkluis.vault.cipher;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A FLOE header as it was found. Only a key and associated data to which it commits turn it into
 * something that opens segments.
 */
public final class UnverifiedFloeHeader {

  private final FloeParameters parameters;
  private final byte[] iv;
  private final byte[] tag;

  private UnverifiedFloeHeader(FloeParameters parameters, byte[] iv, byte[] tag) {
    this.parameters = parameters;
    this.iv = iv;
    this.tag = tag;
  }

  /**
   * Takes 74 bytes.
   *
   * @param from where they begin
   * @throws SealBroken if there are fewer, or the parameters are not the vault's
   */
  public static UnverifiedFloeHeader read(byte[] source, int from) throws SealBroken {
    return read(FloeParameters.VAULT, source, from);
  }

  static UnverifiedFloeHeader read(FloeParameters parameters, byte[] source, int from)
      throws SealBroken {
    if (source.length - from < FloeParameters.HEADER_LENGTH) {
      throw new SealBroken(SealBroken.Reason.LENGTH, "shorter than its header");
    }
    int ivAt = from + FloeParameters.ENCODED_LENGTH;
    if (!Arrays.equals(parameters.encoded(), Arrays.copyOfRange(source, from, ivAt))) {
      throw new SealBroken(SealBroken.Reason.FORMAT, "sealed with other parameters");
    }
    int tagAt = ivAt + FloeParameters.IV_LENGTH;
    byte[] tag = Arrays.copyOfRange(source, tagAt, tagAt + FloeParameters.HEADER_TAG_LENGTH);
    return new UnverifiedFloeHeader(parameters, Arrays.copyOfRange(source, ivAt, tagAt), tag);
  }

  /**
   * Opens the segments in any order.
   *
   * @param bodyLength true length in bytes of all segments together; the last one is told by it
   * @throws SealBroken if the header does not commit to this key and this data, or no body has this
   *     length
   */
  public RandomAccessOpener verify(SecretBytes key, byte[] associatedData, long bodyLength)
      throws SealBroken {
    return RandomAccessOpener.of(verify(key, associatedData), bodyLength);
  }

  /** Opens the segments in their order. */
  SequentialOpener verifyForSequence(SecretBytes key, byte[] associatedData) throws SealBroken {
    return new SequentialOpener(verify(key, associatedData));
  }

  private SegmentOpener verify(SecretBytes key, byte[] associatedData) throws SealBroken {
    FloeKdf kdf = FloeKdf.of(parameters, key, iv, associatedData);
    if (!MessageDigest.isEqual(kdf.headerTag(), tag)) {
      throw new SealBroken(SealBroken.Reason.COMMITMENT, "not sealed with this key for this place");
    }
    return new SegmentOpener(parameters, new SegmentCipher(parameters, kdf.forMessage()));
  }
}
