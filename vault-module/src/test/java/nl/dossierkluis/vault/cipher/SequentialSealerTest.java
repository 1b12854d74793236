package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What nobody does who uses it rightly is refused, and seals nothing. */
class SequentialSealerTest {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final FloeParameters SHORT = new FloeParameters(64, 20);
  private static final byte[] PLACE = {1};
  private static final byte[] CLEARTEXT = new byte[64];

  private final SecretBytes key = SecretBytes.randomKey(RANDOM);
  private final SequentialSealer sealer = SequentialSealer.start(SHORT, key, PLACE, RANDOM);
  private final byte[] target = new byte[64];

  @Test
  void refusesALastSegmentThatIsTooLong() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer.sealLast(CLEARTEXT, 0, 33, target, 0));
    assertThat(target).containsOnly(0);
    assertThat(sealer.sealLast(CLEARTEXT, 0, 32, target, 0)).isEqualTo(64);
  }

  @Test
  void sealsNothingBehindTheLastSegment() {
    assertThat(sealer.sealLast(CLEARTEXT, 0, 5, target, 0)).isEqualTo(37);
    byte[] sealed = target.clone();
    assertThatIllegalStateException().isThrownBy(() -> sealer.seal(CLEARTEXT, 0, target, 0));
    assertThatIllegalStateException().isThrownBy(() -> sealer.sealLast(CLEARTEXT, 0, 5, target, 0));
    assertThat(target).isEqualTo(sealed);
  }

  @Test
  void refusesATargetThatIsTooShort() {
    assertThatIllegalStateException()
        .isThrownBy(() -> sealer.sealLast(CLEARTEXT, 0, 32, new byte[63], 0));
  }

  @Test
  void isOpenedSegmentBySegmentAndNoFurther() throws Exception {
    byte[] first = new byte[64];
    assertThat(sealer.seal(CLEARTEXT, 0, first, 0)).isEqualTo(64);
    int last = sealer.sealLast(CLEARTEXT, 0, 5, target, 0);
    try (SequentialOpener opener =
        UnverifiedFloeHeader.read(SHORT, sealer.header(), 0).verifyForSequence(key, PLACE)) {
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> opener.open(first, 0, 31, new byte[64], 0))
          .returns(SealBroken.Reason.LENGTH, SealBroken::reason);
      assertThat(opener.open(first, 0, 64, new byte[64], 0)).isEqualTo(32);
      assertThat(opener.finished()).isFalse();
      assertThat(opener.open(target, 0, last, new byte[64], 0)).isEqualTo(5);
      assertThat(opener.finished()).isTrue();
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> opener.open(target, 0, last, new byte[64], 0))
          .withMessageContaining("after the last");
    }
  }

  @Test
  void isOpenedIntoATargetThatIsLongEnoughOrNotAtAll() throws Exception {
    int last = sealer.sealLast(CLEARTEXT, 0, 32, target, 0);
    byte[] small = new byte[31];
    try (SequentialOpener opener =
        UnverifiedFloeHeader.read(SHORT, sealer.header(), 0).verifyForSequence(key, PLACE)) {
      assertThatIllegalStateException().isThrownBy(() -> opener.open(target, 0, last, small, 0));
      assertThat(small).isEqualTo(Arrays.copyOf(CLEARTEXT, 31));
    }
  }

  @Test
  void restsOnAlgorithmsThatMustBeThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SunJce.mac("HmacNone", key))
        .withMessageContaining("HmacNone");
  }
}
