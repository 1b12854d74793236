package nl.dossierkluis.documents;

import nl.dossierkluis.platform.BusinessRuleViolation;

/** The body is longer than this type of document may be. Nothing of it was kept. */
public class BodyTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public BodyTooLong(long limit) {
    super("documents.too-long", limit / (1024 * 1024));
  }
}
