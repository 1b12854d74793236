package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedMessageTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final byte[] PLACE = {1, 2, 3};

  private final SecretBytes key = SecretBytes.randomKey(RANDOM);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_351, 16_352, 16_353, 32_703, 32_704, 32_705, 100_000})
  void opensWhatItSealed(int length) throws Exception {
    byte[] cleartext = bytes(length);
    byte[] sealed = seal(cleartext);
    assertThat(sealed).hasSize((int) FloeParameters.VAULT.sealedLength(length));
    assertThat(SealedMessage.open(sealed, 0, key, PLACE)).isEqualTo(cleartext);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_351, 16_352, 16_353, 32_704, 100_000})
  void opensWhatAStreamSealed(int length) throws Exception {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    SealedStream.seal(new ByteArrayInputStream(bytes(length)), key, PLACE, RANDOM, sealed::write);
    assertThat(sealed.size()).isEqualTo((int) FloeParameters.VAULT.sealedLength(length));
    assertThat(SealedMessage.open(sealed.toByteArray(), 0, key, PLACE)).isEqualTo(bytes(length));
  }

  @Test
  void refusesEveryFlippedBit() {
    byte[] sealed = seal(bytes(200));
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused("bit " + bit, changed, key, PLACE);
    }
  }

  @Test
  void refusesEveryFlippedBitOfMarksNoncesAndTagsOfManySegments() {
    byte[] sealed = seal(bytes(40_000));
    for (int segment = FloeParameters.HEADER_LENGTH; segment < sealed.length; segment += 16_384) {
      int end = Math.min(segment + 16_384, sealed.length);
      for (int bit = segment * 8; bit < (segment + 16) * 8; bit++) {
        assertRefusedWithBit(sealed, bit);
      }
      for (int bit = (end - 16) * 8; bit < end * 8; bit++) {
        assertRefusedWithBit(sealed, bit);
      }
    }
  }

  @Test
  void refusesEveryShorterAndSomeLongerLengths() {
    byte[] sealed = seal(bytes(200));
    for (int length = 0; length < sealed.length + 40; length++) {
      if (length != sealed.length) {
        assertRefused("length " + length, Arrays.copyOf(sealed, length), key, PLACE);
      }
    }
  }

  @Test
  void refusesAThousandOtherKeysAtTheHeader() {
    byte[] sealed = seal(bytes(200));
    for (int i = 0; i < 1000; i++) {
      assertThat(refusal(sealed, SecretBytes.randomKey(RANDOM), PLACE))
          .isEqualTo(SealBroken.Reason.COMMITMENT);
    }
  }

  @Test
  void refusesOtherAssociatedDataAtTheHeader() {
    byte[] sealed = seal(bytes(200));
    for (byte[] other : new byte[][] {{}, {1, 2}, {1, 2, 4}, {1, 2, 3, 0}}) {
      assertThat(refusal(sealed, key, other)).isEqualTo(SealBroken.Reason.COMMITMENT);
    }
  }

  @Test
  void sealsTheSameBytesDifferentlyEachTime() {
    assertThat(seal(bytes(200))).isNotEqualTo(seal(bytes(200)));
  }

  @Test
  void leavesThePrefixInFront() throws Exception {
    byte[] sealed = SealedMessage.seal(new byte[] {7, 8}, key, PLACE, bytes(5), RANDOM);
    assertThat(Arrays.copyOf(sealed, 2)).containsExactly(7, 8);
    assertThat(SealedMessage.open(sealed, 2, key, PLACE)).isEqualTo(bytes(5));
  }

  private void assertRefusedWithBit(byte[] sealed, int bit) {
    sealed[bit / 8] ^= (byte) (1 << bit % 8);
    assertRefused("bit " + bit, sealed, key, PLACE);
    sealed[bit / 8] ^= (byte) (1 << bit % 8);
  }

  private static void assertRefused(String how, byte[] sealed, SecretBytes key, byte[] place) {
    assertThatExceptionOfType(SealBroken.class)
        .as(how)
        .isThrownBy(() -> SealedMessage.open(sealed, 0, key, place));
  }

  private static SealBroken.Reason refusal(byte[] sealed, SecretBytes key, byte[] place) {
    try {
      SealedMessage.open(sealed, 0, key, place);
    } catch (SealBroken e) {
      return e.reason();
    }
    throw new AssertionError("it opened");
  }

  private byte[] seal(byte[] cleartext) {
    return SealedMessage.seal(new byte[0], key, PLACE, cleartext, RANDOM);
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
