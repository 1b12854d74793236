package nl.dossierkluis.vault.cipher;

import java.security.SecureRandom;
import java.util.Arrays;

/** A whole FLOE message in memory, for records and wrapped keys. */
public final class SealedMessage {

  private SealedMessage() {}

  /**
   * Seals bytes.
   *
   * @param prefix bytes that stand in front in the clear; they are bound only by being part of the
   *     associated data
   * @param key 32 bytes; it may be closed at once
   * @param cleartext may be empty
   * @return prefix, header and segments
   */
  public static byte[] seal(
      byte[] prefix,
      SecretBytes key,
      byte[] associatedData,
      byte[] cleartext,
      SecureRandom random) {
    return seal(FloeParameters.VAULT, prefix, key, associatedData, cleartext, random);
  }

  static byte[] seal(
      FloeParameters parameters,
      byte[] prefix,
      SecretBytes key,
      byte[] associatedData,
      byte[] cleartext,
      SecureRandom random) {
    long length = prefix.length + parameters.sealedLength(cleartext.length);
    byte[] sealed = Arrays.copyOf(prefix, Math.toIntExact(length));
    try (SequentialSealer sealer =
        SequentialSealer.start(parameters, key, associatedData, random)) {
      System.arraycopy(sealer.header(), 0, sealed, prefix.length, FloeParameters.HEADER_LENGTH);
      int to = prefix.length + FloeParameters.HEADER_LENGTH;
      int from = 0;
      for (;
          cleartext.length - from > parameters.cleartextLength();
          from += parameters.cleartextLength()) {
        to += sealer.seal(cleartext, from, sealed, to);
      }
      sealer.sealLast(cleartext, from, cleartext.length - from, sealed, to);
    }
    return sealed;
  }

  /**
   * Opens what {@link #seal} gave.
   *
   * @param from where the FLOE header begins, the length of the prefix
   * @return the cleartext, all of it verified
   * @throws SealBroken if it was not sealed with this key and this data, or a byte was changed,
   *     added or lost
   */
  public static byte[] open(byte[] sealed, int from, SecretBytes key, byte[] associatedData)
      throws SealBroken {
    return open(FloeParameters.VAULT, sealed, from, key, associatedData);
  }

  static byte[] open(
      FloeParameters parameters, byte[] sealed, int from, SecretBytes key, byte[] associatedData)
      throws SealBroken {
    UnverifiedFloeHeader header = UnverifiedFloeHeader.read(parameters, sealed, from);
    try (SequentialOpener opener = header.verifyForSequence(key, associatedData)) {
      return open(parameters, sealed, from + FloeParameters.HEADER_LENGTH, opener);
    }
  }

  private static byte[] open(
      FloeParameters parameters, byte[] sealed, int from, SequentialOpener opener)
      throws SealBroken {
    byte[] cleartext = new byte[sealed.length - from];
    int opened = 0;
    try {
      for (int at = from; at < sealed.length; at += parameters.segmentLength()) {
        int length = Math.min(parameters.segmentLength(), sealed.length - at);
        opened += opener.open(sealed, at, length, cleartext, opened);
      }
      if (!opener.finished()) {
        throw new SealBroken(SealBroken.Reason.LENGTH, "cut short: the last segment is missing");
      }
      return Arrays.copyOf(cleartext, opened);
    } finally {
      Arrays.fill(cleartext, (byte) 0);
    }
  }
}
