package nl.dossierkluis.backup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;

/** What has been made and tried; each run is noted with its entry in the trail, once it ended. */
@Stateless
@PermitAll
public class BackupJournal {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Notes a run that came to its end. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void ended(BackupKind kind, int problems, long blobs) {
    note(new BackupRun(kind, clock.instant(), problems, null, blobs));
    audit.did(act(kind), object(kind).with("problems", Integer.toString(problems)));
  }

  /**
   * Notes a run that failed.
   *
   * @param fault name of the failure, never its words
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void failed(BackupKind kind, String fault) {
    note(new BackupRun(kind, clock.instant(), 0, fault, 0));
    audit.did(act(kind), object(kind).with("fault", fault));
  }

  private void note(BackupRun run) {
    entities.persist(run);
  }

  private static Act act(BackupKind kind) {
    return kind == BackupKind.BACKUP ? Act.BACKUP_MADE : Act.BACKUP_TRIED;
  }

  private static AuditObject object(BackupKind kind) {
    return AuditObject.of("backup", null).with("kind", kind.name());
  }

  /** The last runs of both kinds, the newest first. */
  public List<BackupRunView> recent(int most) {
    return entities
        .createQuery("select r from BackupRun r order by r.endedAt desc, r.id", BackupRun.class)
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(BackupRun::view)
        .toList();
  }

  /** The last run of a kind, however it ended. */
  public Optional<BackupRunView> last(BackupKind kind) {
    return first("select r from BackupRun r where r.kind = :kind order by r.endedAt desc", kind);
  }

  /** When the last run of a kind ended that came to its end; a trial only if nothing was wrong. */
  public Optional<Instant> lastGood(BackupKind kind) {
    String sound = kind == BackupKind.TRIAL ? " and r.problems = 0" : "";
    return first(
            "select r from BackupRun r where r.kind = :kind and r.fault is null"
                + sound
                + " order by r.endedAt desc",
            kind)
        .map(BackupRunView::endedAt);
  }

  private Optional<BackupRunView> first(String query, BackupKind kind) {
    return entities
        .createQuery(query, BackupRun.class)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(BackupRun::view);
  }
}
