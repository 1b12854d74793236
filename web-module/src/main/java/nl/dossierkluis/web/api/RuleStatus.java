package nl.dossierkluis.web.api;

import java.util.Map;
import nl.dossierkluis.accounts.ConfirmationNeeded;
import nl.dossierkluis.accounts.SignInFailed;
import nl.dossierkluis.accounts.TooBusy;
import nl.dossierkluis.documents.BodyTooLong;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.TryLater;

/** The HTTP status that tells which kind of rule was broken, for pages and programs alike. */
public final class RuleStatus {

  /** What the object's state does not allow; the kind of every rule that is not listed. */
  private static final int CONFLICT = 409;

  private static final Map<Class<? extends BusinessRuleViolation>, Integer> STATUS =
      Map.of(
          UnreadableBody.class, 400,
          NotFound.class, 404,
          Forbidden.class, 403,
          SignInFailed.class, 401,
          ConfirmationNeeded.class, 403,
          TryLater.class, 429,
          TooBusy.class, 503,
          BodyTooLong.class, 413,
          InvalidInput.class, 422);

  private RuleStatus() {}

  /** The status for a broken rule. */
  public static int of(BusinessRuleViolation rule) {
    return STATUS.entrySet().stream()
        .filter(kind -> kind.getKey().isInstance(rule))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(CONFLICT);
  }
}
