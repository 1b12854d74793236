package nl.dossierkluis.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import nl.dossierkluis.platform.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  /** One component of each kind that bodies have. */
  public record Command(
      String text,
      LocalDate date,
      DayOfWeek choice,
      Boolean flag,
      Integer number,
      List<String> many) {}

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "\"text\"", "{\"text\":}", "<xml/>"})
  void refusesWhatIsNoJsonObject(String body) {
    assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(body));
  }

  @Test
  void refusesABodyThatIsTooLong() {
    String body = "{\"text\":\"" + "a".repeat(1024 * 1024) + "\"}";
    assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> read(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":5} | text",
        "{\"text\":{\"a\":1}} | text",
        "{\"date\":\"31-12-2026\"} | date",
        "{\"date\":\"2026-02-30\"} | date",
        "{\"choice\":\"SOMEDAY\"} | choice",
        "{\"flag\":\"yes\"} | flag",
        "{\"number\":1.5} | number",
        "{\"many\":\"one\"} | many",
        "{\"many\":[1]} | many"
      })
  void namesTheFieldThatDoesNotFit(String body, String field) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> read(body))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
  }

  @Test
  void readsWhatFits() {
    assertThat(
            read(
                "{\"text\":\"é\",\"date\":\"2026-11-22\",\"choice\":\"SUNDAY\",\"flag\":true,"
                    + "\"number\":7,\"many\":[\"a\",\"b\"],\"unknown\":[{}]}"))
        .isEqualTo(
            new Command(
                "é", LocalDate.of(2026, 11, 22), DayOfWeek.SUNDAY, true, 7, List.of("a", "b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"text\":null}"})
  void leavesWhatIsMissingNull(String body) {
    assertThat(read(body)).isEqualTo(new Command(null, null, null, null, null, null));
  }

  private static Command read(String body) {
    return Commands.read(
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), Command.class);
  }
}
