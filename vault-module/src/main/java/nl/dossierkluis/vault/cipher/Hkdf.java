package nl.dossierkluis.vault.cipher;

import java.util.Arrays;
import javax.crypto.Mac;

/**
 * HKDF-Expand of RFC 5869, section 2.3. There is no extract step for the vault's keys, which are
 * uniformly random already; a recovery code, which is text, needs one. One instance reuses its Mac
 * and serves one thread at a time.
 */
final class Hkdf {

  private static final int MOST_BLOCKS = 255;

  private final Mac mac;

  private Hkdf(Mac mac) {
    this.mac = mac;
  }

  static Hkdf sha384(SecretBytes pseudorandomKey) {
    return withMac("HmacSHA384", pseudorandomKey);
  }

  static Hkdf withMac(String algorithm, SecretBytes pseudorandomKey) {
    return new Hkdf(SunJce.mac(algorithm, pseudorandomKey));
  }

  /**
   * HKDF-Extract-SHA-384, section 2.2 of the same.
   *
   * @param salt not secret
   * @param input secret and hard to guess, but not uniform; stays open
   * @return the pseudorandom key of 48 bytes, for the caller to close
   */
  static SecretBytes extractSha384(byte[] salt, SecretBytes input) {
    byte[] secret = input.getEncoded();
    try (SecretBytes key = SecretBytes.takeOver(salt.clone())) {
      return SecretBytes.takeOver(SunJce.mac("HmacSHA384", key).doFinal(secret));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /**
   * Output key material.
   *
   * @param length in bytes, 1 to 255 times the length of the hash
   * @param info the pieces that make up the info, joined without separators
   * @throws IllegalArgumentException if the length is out of range
   */
  byte[] expand(int length, byte[]... info) {
    if (length < 1 || length > MOST_BLOCKS * mac.getMacLength()) {
      throw new IllegalArgumentException("HKDF cannot give " + length + " bytes");
    }
    byte[] output = new byte[length];
    byte[] block = new byte[0];
    for (int done = 0, number = 1; done < length; done += block.length, number++) {
      block = block(block, info, (byte) number);
      System.arraycopy(block, 0, output, done, Math.min(block.length, length - done));
    }
    Arrays.fill(block, (byte) 0);
    return output;
  }

  private byte[] block(byte[] previous, byte[][] info, byte number) {
    mac.update(previous);
    for (byte[] piece : info) {
      mac.update(piece);
    }
    mac.update(number);
    Arrays.fill(previous, (byte) 0);
    return mac.doFinal();
  }
}
