package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/**
 * AES-GCM lets who knows two keys make one ciphertext that opens under both ("invisible
 * salamander"; Dodis and others, "Fast Message Franking", CRYPTO 2018). This builds such a segment
 * for the first position of a FLOE message.
 */
class CommitmentTest {

  private static final byte[] PLACE = {7};
  private static final byte[] IV = new byte[32];
  private static final byte[] NONCE = new byte[12];

  /** Position 0, last; one block when padded. */
  private static final byte[] ADDITIONAL = {0, 0, 0, 0, 0, 0, 0, 0, 1};

  private final SecretBytes first = key(1);
  private final SecretBytes second = key(2);

  @Test
  void refusesAtTheHeaderASegmentThatOpensUnderTwoKeys() throws Exception {
    byte[] firstKey = segmentKey(first);
    byte[] secondKey = segmentKey(second);
    byte[] segment = segmentForBoth(firstKey, secondKey);
    assertThat(openAsPlainGcm(firstKey, segment)).hasSize(32);
    assertThat(openAsPlainGcm(secondKey, segment))
        .hasSize(32)
        .isNotEqualTo(openAsPlainGcm(firstKey, segment));

    byte[] message = messageUnder(first, segment);
    assertThat(SealedMessage.open(message, 0, first, PLACE))
        .isEqualTo(openAsPlainGcm(firstKey, segment));
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> SealedMessage.open(message, 0, second, PLACE))
        .returns(SealBroken.Reason.COMMITMENT, SealBroken::reason);
  }

  /** Mark, nonce, one free block, one block that makes the tags equal, tag. */
  private static byte[] segmentForBoth(byte[] firstKey, byte[] secondKey)
      throws GeneralSecurityException {
    BigInteger free = new BigInteger(1, "any sixteen byte".getBytes(US_ASCII));
    BigInteger one = hashKey(firstKey);
    BigInteger other = hashKey(secondKey);
    BigInteger difference = rest(firstKey, one, free).xor(rest(secondKey, other, free));
    BigInteger block = times(difference, inverse(times(one, one).xor(times(other, other))));
    BigInteger tag = rest(firstKey, one, free).xor(times(block, times(one, one)));
    return ByteBuffer.allocate(64)
        .putInt(64)
        .put(NONCE)
        .put(bytes(free))
        .put(bytes(block))
        .put(bytes(tag))
        .array();
  }

  /** The tag without the term of the second block: A H^4 + C1 H^3 + L H + E(J0). */
  private static BigInteger rest(byte[] key, BigInteger h, BigInteger free)
      throws GeneralSecurityException {
    BigInteger additional = new BigInteger(1, Arrays.copyOf(ADDITIONAL, 16));
    BigInteger lengths =
        new BigInteger(1, ByteBuffer.allocate(16).putLong(8 * 9).putLong(8 * 32).array());
    BigInteger hash = times(additional, h).xor(free);
    hash = times(times(hash, h), h).xor(lengths);
    return times(hash, h).xor(mask(key));
  }

  private static BigInteger hashKey(byte[] key) throws GeneralSecurityException {
    return new BigInteger(1, block(key, new byte[16]));
  }

  private static BigInteger mask(byte[] key) throws GeneralSecurityException {
    byte[] counter = Arrays.copyOf(NONCE, 16);
    counter[15] = 1;
    return new BigInteger(1, block(key, counter));
  }

  private static byte[] block(byte[] key, byte[] input) throws GeneralSecurityException {
    Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
    return aes.doFinal(input);
  }

  /**
   * Multiplication in GF(2^128) as NIST SP 800-38D, section 6.3, has it: the first bit is the
   * highest.
   */
  private static BigInteger times(BigInteger x, BigInteger y) {
    BigInteger product = BigInteger.ZERO;
    BigInteger v = y;
    for (int bit = 127; bit >= 0; bit--) {
      product = x.testBit(bit) ? product.xor(v) : product;
      v =
          v.testBit(0)
              ? v.shiftRight(1).xor(BigInteger.valueOf(0xe1).shiftLeft(120))
              : v.shiftRight(1);
    }
    return product;
  }

  /** x^(2^128 - 2). */
  private static BigInteger inverse(BigInteger x) {
    BigInteger result = BigInteger.ONE.shiftLeft(127);
    BigInteger square = x;
    for (int i = 1; i < 128; i++) {
      square = times(square, square);
      result = times(result, square);
    }
    return result;
  }

  private static byte[] openAsPlainGcm(byte[] key, byte[] segment) throws GeneralSecurityException {
    Cipher gcm = SunJce.aesGcm();
    gcm.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, NONCE));
    gcm.updateAAD(ADDITIONAL);
    return gcm.doFinal(segment, 16, segment.length - 16);
  }

  private static byte[] messageUnder(SecretBytes key, byte[] segment) {
    return ByteBuffer.allocate(74 + segment.length)
        .put(FloeParameters.VAULT.encoded())
        .put(IV)
        .put(kdf(key).headerTag())
        .put(segment)
        .array();
  }

  private static byte[] segmentKey(SecretBytes key) {
    return kdf(key).forMessage().segmentKey(0).getEncoded();
  }

  private static FloeKdf kdf(SecretBytes key) {
    return FloeKdf.of(FloeParameters.VAULT, key, IV, PLACE);
  }

  private static byte[] bytes(BigInteger block) {
    byte[] signed = block.toByteArray();
    byte[] bytes = new byte[16];
    int length = Math.min(16, signed.length);
    System.arraycopy(signed, signed.length - length, bytes, 16 - length, length);
    return bytes;
  }

  private static SecretBytes key(int fill) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) fill);
    return SecretBytes.takeOver(bytes);
  }
}
