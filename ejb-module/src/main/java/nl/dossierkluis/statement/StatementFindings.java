package nl.dossierkluis.statement;

import java.io.InputStream;
import java.util.List;

/**
 * The findings on one version of the statement, in the order of their codes.
 *
 * @param statement the version they are about
 * @param all every finding, also those that found the duty met
 */
public record StatementFindings(String statement, List<StatementFinding> all) {

  /**
   * @throws IllegalArgumentException when the version is missing or two findings share a code
   */
  public StatementFindings {
    all = List.copyOf(all);
    if (statement.isBlank()) {
      throw new IllegalArgumentException("Findings need the version they are about");
    }
    if (all.stream().map(StatementFinding::code).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two findings share a code");
    }
  }

  /**
   * Reads findings from JSON in UTF-8; the stream stays open.
   *
   * @throws IllegalArgumentException as {@link PrivacyStatement#load}
   */
  public static StatementFindings load(InputStream json) {
    JsonFields fields = JsonFields.read(json, "findings");
    return new StatementFindings(
        fields.text("statement"),
        fields.objects("findings").stream().map(StatementFinding::from).toList());
  }

  /** The findings that ask for work: all but those that found the duty met. */
  public List<StatementFinding> open() {
    return all.stream().filter(finding -> finding.status() != FindingStatus.OK).toList();
  }

  /** The findings that concern this sentence, met duties too. */
  public List<StatementFinding> about(String sentenceId) {
    return all.stream().filter(finding -> finding.sentences().contains(sentenceId)).toList();
  }
}
