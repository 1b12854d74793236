package nl.dossierkluis.statement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.documents.DocumentCounts;
import nl.dossierkluis.dossiers.RetentionClass;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.rights.RequestHistory;

/** Says of every sentence of the statement whether it is true today, and what shows it. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.SYSTEM})
public class PromiseBoard {

  private static final int RETENTION_YEARS = 2;

  /** Books have a term of their own (AWR art. 52). */
  private static final Set<RetentionClass> OTHER_TERMS = Set.of(RetentionClass.FISCAL);

  @Inject RequestHistory requests;
  @Inject DocumentCounts documents;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  private final PrivacyStatement statement = StatementLibrary.statementOf2018();
  private final StatementFindings findings = StatementLibrary.findingsOn2018();
  private final PrivacyShieldRule shield =
      PrivacyShieldRule.from(StatementLibrary.transferMechanisms());

  /** Every sentence in the order of the text. */
  public List<PromiseView> today() {
    audit.did(Act.PROMISES_READ, AuditObject.of("statement", null));
    LocalDate today = LocalDate.now(clock);
    return statement.sections().stream()
        .flatMap(
            section -> section.sentences().stream().map(sentence -> view(section, sentence, today)))
        .toList();
  }

  private PromiseView view(StatementSection section, BoundSentence sentence, LocalDate today) {
    Measurement measured =
        sentence.rule().map(rule -> measure(rule, today)).orElseGet(() -> unmeasured(sentence));
    return new PromiseView(
        sentence.id(),
        section.id(),
        sentence.nl(),
        sentence.en(),
        sentence.kind(),
        measured.state(),
        measured.evidence(),
        measured.since(),
        findings.about(sentence.id()));
  }

  private Measurement measure(PromiseRule rule, LocalDate today) {
    return switch (rule) {
      case CONTACT_WITHIN_A_WEEK -> RequestMeasures.contact(requests.all(), today);
      case OVERVIEW_WITHIN_A_MONTH -> RequestMeasures.answer(requests.all(), today);
      case CATEGORIES_KEPT -> DocumentMeasures.categories(documents.byType());
      case PRIVACY_SHIELD_VALID -> shield.on(today);
      case RETENTION_TWO_YEARS ->
          DocumentMeasures.retention(overdue(today), overdue(today.plusMonths(1)));
    };
  }

  private long overdue(LocalDate day) {
    return documents.keptOfDossiersClosedBefore(day.minusYears(RETENTION_YEARS), OTHER_TERMS);
  }

  private static Measurement unmeasured(BoundSentence sentence) {
    String word = sentence.kind() == SentenceKind.TEXT ? "text" : "undeclared";
    return Measurement.of(PromiseState.NOT_MEASURED, Evidence.of(word));
  }
}
