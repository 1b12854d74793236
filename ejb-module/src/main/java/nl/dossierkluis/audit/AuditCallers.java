package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.dossierkluis.audit.AuditBasis.Ground;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Roles;

/** Describes the present caller for an entry. */
@ApplicationScoped
class AuditCallers {

  private static final List<String> ONLY_A_CLIENT = List.of(Roles.CLIENT);

  @Inject CurrentActor actor;
  @Inject AuditBasis basis;

  AuditCaller current(Outcome outcome, AuditObject object) {
    List<String> roles = actor.roles();
    Ground ground =
        outcome == Outcome.REFUSED
            ? new Ground(Basis.NONE, null)
            : basis.of(object.subject()).orElseGet(() -> usual(roles, object));
    return new AuditCaller(
        actor.id(),
        roles.isEmpty() ? CurrentActor.NOBODY : String.join("+", roles),
        AccessPoint.current(),
        ground.basis(),
        ground.responsible());
  }

  /** Where nobody has said anything else. */
  private static Ground usual(List<String> roles, AuditObject object) {
    boolean own = object.subject() != null && roles.equals(ONLY_A_CLIENT);
    return new Ground(own ? Basis.OWN : Basis.ROLE, null);
  }
}
