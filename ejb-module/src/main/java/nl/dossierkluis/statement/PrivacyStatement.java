package nl.dossierkluis.statement;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One version of the privacy statement of the practice (GDPR art. 13 and 14): the whole published
 * text, nothing left out, sentence by sentence.
 *
 * @param version what the version is called
 * @param date the date the text bears
 * @param title the published title
 * @param source where the text comes from
 * @param sections in the order of the text
 */
public record PrivacyStatement(
    String version, LocalDate date, String title, String source, List<StatementSection> sections) {

  /**
   * @throws IllegalArgumentException when a name is missing, or two sections or two sentences share
   *     an id
   */
  public PrivacyStatement {
    Objects.requireNonNull(date);
    sections = List.copyOf(sections);
    if (version.isBlank() || title.isBlank() || source.isBlank() || sections.isEmpty()) {
      throw new IllegalArgumentException("A statement needs version, title, source and sections");
    }
    refuseDuplicates(sections.stream().map(StatementSection::id));
    refuseDuplicates(sentencesOf(sections).map(BoundSentence::id));
  }

  /**
   * Reads a statement from JSON in UTF-8; the stream stays open.
   *
   * @throws IllegalArgumentException when it is not JSON, lacks a field, has an unknown kind, form
   *     or rule, or breaks a rule of the records; the message names the place
   */
  public static PrivacyStatement load(InputStream json) {
    return StatementReader.statement(JsonFields.read(json, "statement"));
  }

  /** All sentences in the order of the text, headings left out. */
  public List<BoundSentence> sentences() {
    return sentencesOf(sections).toList();
  }

  /** The sentences of one kind, in the order of the text. */
  public List<BoundSentence> sentences(SentenceKind kind) {
    return sentencesOf(sections).filter(sentence -> sentence.kind() == kind).toList();
  }

  /** The sentence with this id. */
  public Optional<BoundSentence> sentence(String id) {
    return sentencesOf(sections).filter(sentence -> sentence.id().equals(id)).findFirst();
  }

  /** The whole Dutch text: every heading and sentence on a line of its own. */
  public String text() {
    return sections.stream()
        .flatMap(PrivacyStatement::lines)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<String> lines(StatementSection section) {
    return Stream.concat(
        Stream.of(section.headingNl()), section.sentences().stream().map(BoundSentence::nl));
  }

  private static Stream<BoundSentence> sentencesOf(List<StatementSection> sections) {
    return sections.stream().flatMap(section -> section.sentences().stream());
  }

  private static void refuseDuplicates(Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.filter(id -> !seen.add(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw new IllegalArgumentException("Twice in the statement: " + id);
            });
  }
}
