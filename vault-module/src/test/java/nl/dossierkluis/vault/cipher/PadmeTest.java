package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PadmeTest {

  /**
   * By hand from the formula: 9 = 1001b keeps its first three bits, 1,000,001 (exponent 19) its
   * first six.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "2, 2",
    "3, 3",
    "7, 7",
    "8, 8",
    "9, 10",
    "17, 18",
    "100, 104",
    "256, 256",
    "257, 272",
    "1000, 1024",
    "16352, 16384",
    "1000001, 1015808",
    "4611686018427387904, 4611686018427387904"
  })
  void padsToTheLengthOfTheFormula(long length, long padded) {
    assertThat(Padme.padded(length)).isEqualTo(padded);
  }

  @Test
  void neverShortensNorAddsMoreThanAnEighthAndKeepsTheOrder() {
    long before = 0;
    for (long length = 1; length < 300_000; length++) {
      long padded = Padme.padded(length);
      assertThat(padded).isGreaterThanOrEqualTo(length).isGreaterThanOrEqualTo(before);
      assertThat(padded - length).isLessThanOrEqualTo(length / 8);
      assertThat(Padme.padded(padded)).isEqualTo(padded);
      before = padded;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, (1L << 62) + 1, Long.MIN_VALUE, Long.MAX_VALUE})
  void refusesLengthsThatNothingHas(long length) {
    assertThatIllegalArgumentException().isThrownBy(() -> Padme.padded(length));
  }
}
