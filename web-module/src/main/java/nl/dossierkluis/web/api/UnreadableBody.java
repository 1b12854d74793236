package nl.dossierkluis.web.api;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The body of a request is no JSON object, or longer than any command is. */
public class UnreadableBody extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnreadableBody() {
    super("api.unreadable-body");
  }
}
