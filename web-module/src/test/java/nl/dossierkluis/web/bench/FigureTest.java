package nl.dossierkluis.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import nl.dossierkluis.web.bench.Figure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  private static final Figure RATE =
      Figure.of("upload", "MB/s", new Samples(30, 10, 20)).against(new Samples(40, 20, 30));

  @Test
  void countsTheMedianAndKeepsTheSpread() {
    assertThat(RATE.value()).isEqualTo(20);
    assertThat(RATE.least()).isEqualTo(10);
    assertThat(RATE.most()).isEqualTo(30);
    assertThat(RATE.rival()).hasValue(30);
  }

  @Test
  void asksNothingUnlessTold() {
    assertThat(RATE.reached()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 20, true",
    "AT_LEAST, 20.1, false",
    "AT_MOST, 20, true",
    "AT_MOST, 19.9, false",
    "SHARE, 0.66, true",
    "SHARE, 0.67, false"
  })
  void saysWhetherWhatIsAskedIsReached(Kind kind, double bound, boolean reached) {
    assertThat(RATE.asking(kind, bound).reached()).contains(reached);
  }

  @Test
  void findsTheSlowestButAFew() {
    double[] values = new double[100];
    for (int i = 0; i < values.length; i++) {
      values[i] = 100 - i;
    }
    assertThat(new Samples(values).at(0.95)).isEqualTo(96);
    assertThat(new Samples(7).at(0.95)).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource({"1234.5, 1235", "99.96, 100", "0.954, 0.95", "12.34, 12.3", "3, 3", "0, 0"})
  void isToldInThreeDigits(double number, String text) {
    assertThat(Figure.trimmed(number)).isEqualTo(text);
  }
}
