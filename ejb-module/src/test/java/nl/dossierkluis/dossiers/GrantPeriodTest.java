package nl.dossierkluis.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class GrantPeriodTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void beginsAtOnceWhenItsDayHasCome() {
    assertThat(GrantPeriod.from(TODAY, TODAY)).isEqualTo(GrantPeriod.OPEN);
    assertThat(GrantPeriod.from(TODAY.plusDays(1), TODAY).firstDay()).contains(TODAY.plusDays(1));
  }

  @Test
  void mayEndToday() {
    assertThat(GrantPeriod.until(TODAY, TODAY).lastDay()).contains(TODAY);
  }

  @Test
  void doesNotEndInThePast() {
    assertThatThrownBy(() -> GrantPeriod.until(TODAY.minusDays(1), TODAY))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void doesNotEndBeforeItBegins() {
    Optional<LocalDate> first = Optional.of(TODAY);
    Optional<LocalDate> last = Optional.of(TODAY.minusDays(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new GrantPeriod(first, last));
  }
}
