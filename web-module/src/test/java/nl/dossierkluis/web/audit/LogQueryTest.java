package nl.dossierkluis.web.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.LogFilter;
import nl.dossierkluis.audit.LogPeriod;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogQueryTest {

  @Test
  void asksForEverythingWithoutAWish() {
    LogFilter everything =
        new LogFilter(
            LogPeriod.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(new LogQuery(null, null, null, null, null, null).filter()).isEqualTo(everything);
    assertThat(new LogQuery("", "", "", "", "", "").filter()).isEqualTo(everything);
  }

  @Test
  void readsWhatIsAskedFor() {
    LogFilter filter =
        new LogQuery("2026-11-01", "2026-11-30", "SYSTEM", LogLines.CLIENT, "READ", "REFUSED")
            .filter();
    assertThat(filter.period().from()).contains(LocalDate.of(2026, 11, 1));
    assertThat(filter.period().until()).contains(LocalDate.of(2026, 11, 30));
    assertThat(filter.actor()).contains("SYSTEM");
    assertThat(filter.group()).contains(ActGroup.READ);
    assertThat(filter.outcome()).contains(Outcome.REFUSED);
    assertThat(filter.facts()).containsEntry("client", LogLines.CLIENT);
  }

  @ParameterizedTest
  @CsvSource({
    "from,gisteren,,,,,",
    "until,,30-11-2026,,,,",
    "until,2026-11-30,2026-11-01,,,,",
    "account,,,Karin,,,",
    "client,,,,Vermeulen,,",
    "group,,,,,SOMETHING,",
    "outcome,,,,,,MAYBE"
  })
  void namesTheFieldThatIsWrong(
      String field,
      String from,
      String until,
      String account,
      String client,
      String group,
      String outcome) {
    LogQuery query = new LogQuery(from, until, account, client, group, outcome);
    assertThatThrownBy(query::filter)
        .isInstanceOfSatisfying(
            InvalidInput.class, wrong -> assertThat(wrong.field()).isEqualTo(field));
    assertThat(query.problem()).isPresent();
  }
}
