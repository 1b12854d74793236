package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferMechanismsTest {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

  private final TransferMechanisms catalogue = StatementLibrary.transferMechanisms();

  @Test
  void refusesAnEndBeforeTheBeginningOrWithoutItsCase() {
    assertThatThrownBy(() -> mechanism(Optional.of(DAY), Optional.of("C-1/20")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mechanism(Optional.of(DAY.plusDays(1)), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mechanism(Optional.empty(), Optional.of("C-1/20")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesOneCodeTwice() {
    TransferMechanism one = mechanism(Optional.empty(), Optional.empty());
    assertThatThrownBy(() -> new TransferMechanisms(DAY, List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAFactWithoutSource() {
    assertThatThrownBy(() -> new DatedFact(DAY, "a", "b", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2020-01-01");
  }

  @Test
  void refusesACodeItDoesNotKnow() {
    assertThatThrownBy(() -> catalogue.mechanism("UMBRELLA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("UMBRELLA");
  }

  /** Both sides of every change in the timeline of the USA. */
  @ParameterizedTest
  @CsvSource({
    "2000-07-25, ",
    "2000-07-26, SAFE_HARBOUR",
    "2015-10-05, SAFE_HARBOUR",
    "2015-10-06, ",
    "2016-07-31, ",
    "2016-08-01, EU_US_PRIVACY_SHIELD",
    "2018-05-25, EU_US_PRIVACY_SHIELD",
    "2020-07-15, EU_US_PRIVACY_SHIELD",
    "2020-07-16, ",
    "2023-07-09, ",
    "2023-07-10, EU_US_DATA_PRIVACY_FRAMEWORK",
    "2026-11-22, EU_US_DATA_PRIVACY_FRAMEWORK"
  })
  void knowsWhatHeldOnADay(LocalDate day, String code) {
    assertThat(catalogue.validOn("US", day))
        .extracting(TransferMechanism::code)
        .isEqualTo(Optional.ofNullable(code).stream().toList());
  }

  @Test
  void knowsNothingOfOtherCountries() {
    assertThat(catalogue.validOn("CH", DAY)).isEmpty();
  }

  @Test
  void namesWhatEndedAMechanism() {
    assertThat(catalogue.mechanism("SAFE_HARBOUR").endedBy()).contains("C-362/14");
    assertThat(catalogue.mechanism("EU_US_PRIVACY_SHIELD").endedBy()).contains("C-311/18");
    assertThat(catalogue.mechanism("EU_US_DATA_PRIVACY_FRAMEWORK").endedBy()).isEmpty();
  }

  @Test
  void tellsItsFactsInOrderAndNoneFromTheFuture() {
    assertThat(catalogue.all())
        .allSatisfy(
            mechanism ->
                assertThat(mechanism.facts()).extracting(DatedFact::date).isNotEmpty().isSorted());
    assertThat(catalogue.all())
        .flatExtracting(TransferMechanism::facts)
        .extracting(DatedFact::date)
        .noneMatch(date -> date.isAfter(catalogue.stateOfTheLaw()));
  }

  private static TransferMechanism mechanism(Optional<LocalDate> before, Optional<String> endedBy) {
    return new TransferMechanism("X", "US", "x", "x", DAY, before, endedBy, "law", List.of());
  }
}
