package nl.dossierkluis.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.web.faces.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogCsvTest {

  private final LogCsv csv =
      new LogCsv(
          new LogWords(Bundle.in(Locale.forLanguageTag("nl"))),
          Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/Amsterdam")));

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+31 6", "-2", "@SUM(A1)", "\tx", "\rx", "\0x"})
  void givesNoSpreadsheetAFormula(String value) {
    assertThat(LogCsv.cell(value).replace("\"", "")).startsWith("'" + value.charAt(0));
  }

  @Test
  void quotesWhatWouldBreakALine() {
    assertThat(LogCsv.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(LogCsv.cell("zeg \"ja\"")).isEqualTo("\"zeg \"\"ja\"\"\"");
    assertThat(LogCsv.cell("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(LogCsv.cell("=a,b")).isEqualTo("\"'=a,b\"");
    assertThat(LogCsv.cell("gewoon - zo")).isEqualTo("gewoon - zo");
  }

  @Test
  void hasALineForEachEntryUnderTheNamesOfItsColumns() {
    List<String> rows =
        csv.of(List.of(LogLines.line(Act.DOCUMENT_READ, Outcome.DONE, "=cmd|' /C calc'!A0")))
            .toList();
    assertThat(rows.get(0)).startsWith("at,name,roles,sentence,act,outcome,").endsWith("\r\n");
    assertThat(rows.get(1))
        .startsWith("2026-11-25T17:00+01:00,'=cmd|' /C calc'!A0,OWNER+COACH,'=cmd|")
        .contains(",DOCUMENT_READ,DONE,PAGE,GRANTED,false,", LogLines.CLIENT)
        .endsWith("\r\n");
    assertThat(rows.get(1).split(",", -1)).hasSameSizeAs(rows.get(0).split(",", -1));
  }

  @Test
  void hasItsColumnsEvenWithoutEntries() {
    assertThat(csv.of(List.of())).hasSize(1);
  }
}
