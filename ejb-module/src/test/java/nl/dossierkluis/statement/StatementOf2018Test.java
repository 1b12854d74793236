package nl.dossierkluis.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementOf2018Test {

  private final PrivacyStatement statement = StatementLibrary.statementOf2018();

  @Test
  void isTheVersionOf25May() {
    assertThat(statement.version()).isEqualTo("2018-05-25");
    assertThat(statement.date()).isEqualTo(LocalDate.of(2018, 5, 25));
    assertThat(statement.title()).isEqualTo("Privacyreglement");
  }

  @Test
  void isThePublishedTextFromTheFirstWordToTheLast() throws IOException {
    String published = SharedFiles.publishedText();
    assertThat(withoutSpace(statement.text())).isEqualTo(withoutSpace(withoutMarkdown(published)));
  }

  @Test
  void keepsEverySentenceOnItsOwn() {
    assertThat(statement.sentences()).hasSize(75);
    assertThat(statement.sentences())
        .extracting(BoundSentence::nl)
        .noneMatch(nl -> nl.matches(".*[.;] \\p{Lu}.*"));
  }

  @ParameterizedTest
  @CsvSource({
    "categories.kept, CATEGORIES_KEPT",
    "transfers.privacy-shield, PRIVACY_SHIELD_VALID",
    "retention.two-years, RETENTION_TWO_YEARS",
    "rights.contact-within-a-week, CONTACT_WITHIN_A_WEEK",
    "rights.overview-within-a-month, OVERVIEW_WITHIN_A_MONTH"
  })
  void measuresThePromises(String id, PromiseRule rule) {
    assertThat(statement.sentence(id)).map(BoundSentence::kind).contains(SentenceKind.MEASURED);
    assertThat(statement.sentence(id)).flatMap(BoundSentence::rule).contains(rule);
  }

  @Test
  void usesEveryRuleOnce() {
    assertThat(statement.sentences(SentenceKind.MEASURED))
        .extracting(sentence -> sentence.rule().orElseThrow())
        .containsExactlyInAnyOrder(PromiseRule.values());
  }

  @Test
  void asksForADeclarationWhereNothingMeasures() {
    assertThat(statement.sentences(SentenceKind.DECLARED))
        .extracting(BoundSentence::id)
        .containsExactly(
            "purposes.used-for",
            "bases.contract-or-legal-duty",
            "bases.legitimate-interests",
            "bases.consent-asked-separately",
            "disclosure.services-of-others",
            "disclosure.only-for-these-purposes",
            "disclosure.not-for-commerce-or-charity",
            "security.appropriate-measures",
            "cookies.used-to-improve",
            "cookies.ip-address-and-device",
            "cookies.cookie-statement",
            "rights.identify-with-a-copy",
            "rights.hide-bsn-and-photo",
            "changes.published-on-website");
  }

  @Test
  void speaksEnglishBesideTheDutch() {
    assertThat(statement.sentences()).extracting(BoundSentence::en).noneMatch(String::isBlank);
    assertThat(statement.sentences())
        .filteredOn(sentence -> sentence.en().equals(sentence.nl()))
        .extracting(BoundSentence::id)
        .containsExactly("contact.address", "purposes.marketing");
  }

  @Test
  void listsFourteenPurposesSixCategoriesAndFourInterests() {
    assertThat(items("purposes")).hasSize(14);
    assertThat(items("categories")).hasSize(6);
    assertThat(items("bases")).hasSize(4);
    assertThat(statement.sentences())
        .filteredOn(sentence -> sentence.form() == SentenceForm.ITEM)
        .hasSize(24)
        .allMatch(sentence -> sentence.kind() == SentenceKind.TEXT);
  }

  @Test
  void namesThePurposesLikeTheFacts() throws IOException {
    assertThat(items("purposes"))
        .extracting(sentence -> sentence.nl().replaceFirst(";$", ""))
        .containsExactlyElementsOf(SharedFiles.words("purposes"));
    assertThat(items("purposes"))
        .extracting(BoundSentence::id)
        .containsExactlyElementsOf(ids("purposes.", SharedFiles.codes("purposes")));
  }

  @Test
  void namesTheCategoriesAndInterestsLikeTheFacts() throws IOException {
    assertThat(items("categories"))
        .extracting(BoundSentence::id)
        .containsExactlyElementsOf(ids("categories.", SharedFiles.codes("data_categories")));
    assertThat(items("bases"))
        .extracting(BoundSentence::id)
        .containsExactlyElementsOf(
            ids("bases.interest-", SharedFiles.codes("legitimate_interests")));
  }

  private List<BoundSentence> items(String section) {
    return statement.sentences().stream()
        .filter(sentence -> sentence.isIn(section) && sentence.form() == SentenceForm.ITEM)
        .toList();
  }

  private static List<String> ids(String prefix, List<String> codes) {
    return codes.stream()
        .map(code -> code.replaceFirst("^LI_", "").toLowerCase(Locale.ROOT).replace('_', '-'))
        .map(prefix::concat)
        .toList();
  }

  /** Links keep their visible words; headings, list dashes and stars go. */
  private static String withoutMarkdown(String text) {
    return text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("(?m)^(#+|-)\\s", "")
        .replace("*", "");
  }

  private static String withoutSpace(String text) {
    return String.join("", Arrays.asList(text.split("\\s+")));
  }
}
