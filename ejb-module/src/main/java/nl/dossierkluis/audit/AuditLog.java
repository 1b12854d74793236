package nl.dossierkluis.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.tlog.NoteKey;

/** How the log stands, for those who answer for it. */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.OWNER, Roles.PRIVACY_OFFICER})
public class AuditLog {

  @PersistenceContext EntityManager entities;
  @Inject LogAlarms alarms;
  @Inject LogKeys keys;
  @Inject Anchors anchors;

  /** The state at this moment. */
  public AuditState state() {
    LogState log = entities.find(LogState.class, LogState.ONE);
    return new AuditState(
        log.size(),
        entities.createQuery("select count(w) from WaitingEntry w", Long.class).getSingleResult(),
        waitingSince(),
        keys.verifier().map(NoteKey::text),
        log.checkpoint(),
        standing(),
        anchors.state(log));
  }

  /**
   * Since when something in it is not as it must be; empty if all is well. For all of the staff.
   */
  @RolesAllowed({Roles.SYSTEM, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.COACH, Roles.BACK_OFFICE})
  public Optional<Instant> alarmSince() {
    return alarms.standing().stream().map(LogAlarm::foundAt).findFirst();
  }

  private List<AuditAlarm> standing() {
    return alarms.standing().stream()
        .map(alarm -> new AuditAlarm(alarm.finding(), alarm.foundAt()))
        .toList();
  }

  private Optional<Instant> waitingSince() {
    return entities
        .createQuery(
            "select e.at from AuditEntry e where e.id in (select w.entryId from WaitingEntry w)"
                + " order by e.at",
            Instant.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
