package nl.dossierkluis.web.faces;

import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.api.RuleStatus;

/** Finds in an exception the rule that was broken. */
final class BrokenRules {

  /** Somebody else was faster. Nothing is lost but a step, and only the user can repeat it. */
  private static final BrokenRule LOST_RACE =
      new BrokenRule("platform.lost-race", List.of(), "", HttpServletResponse.SC_CONFLICT);

  private BrokenRules() {}

  static Optional<BrokenRule> find(Throwable thrown) {
    return Causes.find(BusinessRuleViolation.class, thrown)
        .map(BrokenRules::rule)
        .or(() -> Causes.find(OptimisticLockException.class, thrown).map(race -> LOST_RACE));
  }

  private static BrokenRule rule(BusinessRuleViolation violation) {
    return new BrokenRule(
        violation.messageKey(),
        List.of(violation.messageArguments()),
        violation instanceof InvalidInput input ? input.field() : "",
        RuleStatus.of(violation));
  }
}
