package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementFindingsTest {

  private final StatementFindings findings = StatementLibrary.findingsOn2018();

  @Test
  void refusesAWrongCodeAndMissingWords() {
    assertThatThrownBy(() -> finding("PS-1", "een zin")).hasMessageContaining("PS-1");
    assertThatThrownBy(() -> finding("PS-01", " ")).hasMessageContaining("PS-01");
  }

  @Test
  void refusesOneCodeTwice() {
    List<StatementFinding> twice = List.of(finding("PS-01", "a"), finding("PS-01", "b"));
    assertThatThrownBy(() -> new StatementFindings("1", twice))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesFindingsOnNoVersion() {
    assertThatThrownBy(() -> new StatementFindings(" ", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void coverEveryDutyOfTheChecklist() {
    assertThat(findings.all())
        .extracting(StatementFinding::code)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 27).mapToObj("PS-%02d"::formatted).toList());
  }

  @Test
  void pointAtSentencesOfTheStatement() {
    PrivacyStatement statement = StatementLibrary.statementOf2018();
    assertThat(findings.statement()).isEqualTo(statement.version());
    assertThat(findings.all())
        .flatExtracting(StatementFinding::sentences)
        .hasSizeGreaterThan(27)
        .allMatch(id -> statement.sentence(id).isPresent());
  }

  @ParameterizedTest
  @CsvSource({
    "PS-01, OK, GDPR 13(1)(a)",
    "PS-03, GAP, GDPR 13(1)(c)",
    "PS-06, OUTDATED, GDPR 13(1)(f)",
    "PS-09, GAP, GDPR 13(2)(c)",
    "PS-10, CONFLICT, GDPR 13(2)(d)",
    "PS-18, GAP, Tw 11.7a",
    "PS-19, CONFLICT, GDPR 12(6)",
    "PS-26, OK, GDPR 32"
  })
  void sayHowTheStatementStands(String code, FindingStatus status, String article) {
    assertThat(findings.all())
        .filteredOn(finding -> finding.code().equals(code))
        .singleElement()
        .returns(status, StatementFinding::status)
        .returns(article, StatementFinding::article);
  }

  @Test
  void leaveOutMetDutiesFromTheWork() {
    assertThat(findings.open())
        .hasSize(22)
        .noneMatch(finding -> finding.status() == FindingStatus.OK);
  }

  @Test
  void areFoundByTheirSentence() {
    assertThat(findings.about("transfers.privacy-shield"))
        .extracting(StatementFinding::code)
        .containsExactly("PS-06");
    assertThat(findings.about("intro.processes-data")).isEmpty();
  }

  private static StatementFinding finding(String code, String nl) {
    return new StatementFinding(code, FindingStatus.GAP, "GDPR 13", nl, "words", List.of());
  }
}
