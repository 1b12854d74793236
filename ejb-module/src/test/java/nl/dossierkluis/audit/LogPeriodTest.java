package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;

class LogPeriodTest {

  private static final Optional<LocalDate> FIRST = Optional.of(LocalDate.of(2026, 11, 1));
  private static final Optional<LocalDate> LAST = Optional.of(LocalDate.of(2026, 11, 30));

  @Test
  void endsNotBeforeItBegins() {
    assertThatThrownBy(() -> new LogPeriod(LAST, FIRST))
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo("until"));
  }

  @Test
  void mayBeOneDayOrOpen() {
    assertThat(new LogPeriod(FIRST, FIRST).until()).isEqualTo(FIRST);
    assertThat(new LogPeriod(LAST, Optional.empty()).from()).isEqualTo(LAST);
    assertThat(new LogPeriod(Optional.empty(), FIRST).until()).isEqualTo(FIRST);
  }
}
