package nl.dossierkluis.audit;

import static nl.dossierkluis.audit.ActGroup.BREAK_GLASS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.Roles;

/**
 * An entry of the trail without its sealed details, as far as somebody may read it.
 *
 * @param id 22 characters base64url
 * @param at when it happened
 * @param actor account that acted, or one of the words of {@code CurrentActor}
 * @param roles the roles she held, joined by plus signs; empty in entries of the first version
 * @param accessPoint by which way she came in; empty in entries of the first version
 * @param basis on what ground she could; empty in entries of the first version
 * @param responsible account on whose responsibility she acted, where it was not her own
 * @param objectKind word of the feature's object
 * @param objectId its id, where there was a single one
 * @param subject the client concerned, where there was one
 */
public record LogEntry(
    String id,
    Instant at,
    String actor,
    Optional<String> roles,
    Optional<AccessPoint> accessPoint,
    Optional<Basis> basis,
    Optional<String> responsible,
    Act act,
    Outcome outcome,
    String objectKind,
    Optional<String> objectId,
    Optional<SubjectId> subject) {

  static LogEntry of(AuditEntry entry) {
    AuditCaller caller = entry.caller();
    return new LogEntry(
        new LogPosition(entry.at(), entry.id()).text(),
        entry.at(),
        caller.actor(),
        Optional.ofNullable(caller.roles()),
        Optional.ofNullable(caller.accessPoint()),
        Optional.ofNullable(caller.basis()),
        Optional.ofNullable(caller.responsible()),
        entry.act(),
        entry.outcome(),
        entry.objectKind(),
        Optional.ofNullable(entry.objectId()),
        Optional.ofNullable(entry.subject()).map(SubjectId::new));
  }

  /** The role that the caller is known by: whoever coaches, too, is a coach to her clients. */
  public Optional<String> function() {
    return roles
        .map(held -> List.of(held.split("\\+")))
        .map(held -> held.contains(Roles.COACH) ? Roles.COACH : held.get(0));
  }

  /** Whether it was done in an emergency, or is about one. */
  public boolean isEmergency() {
    return basis.filter(Basis::isEmergency).isPresent() || ActGroup.of(act) == BREAK_GLASS;
  }
}
