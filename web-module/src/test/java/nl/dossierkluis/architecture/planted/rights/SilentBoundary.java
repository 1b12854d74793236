package nl.dossierkluis.architecture.planted.rights;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.Forbidden;

/** Planted: a boundary that gives something without an entry, and refuses without one. */
@Stateless
@PermitAll
public class SilentBoundary {

  private AuditTrail audit;

  /** Leaves an entry only when it refuses. */
  public String read(boolean allowed) {
    if (!allowed) {
      audit.refused(Act.DOCUMENT_READ, AuditObject.of("document", null));
    }
    return "content";
  }

  /** Tells the caller alone. */
  public void refuse() {
    throw new Forbidden("rights.staff-only");
  }
}
