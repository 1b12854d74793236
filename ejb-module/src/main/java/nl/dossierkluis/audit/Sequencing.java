package nl.dossierkluis.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.tlog.Checkpoint;
import nl.dossierkluis.vault.tlog.LogAppender;
import nl.dossierkluis.vault.tlog.LogHead;
import nl.dossierkluis.vault.tlog.NoteSigner;
import nl.dossierkluis.vault.tlog.SignedNote;

/**
 * Gives committed entries their places in the log and signs what it has become. An entry and the
 * row by which it waits are committed together, and place and waiting row are exchanged in one
 * transaction: nothing is passed over or placed twice, whatever number it has and whenever it was
 * committed. Those who write entries hold nothing that is needed here, and wait for nothing.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class Sequencing {

  /** Entries of one transaction; more are for the next. */
  static final int BATCH = 500;

  /** This node, as long as it runs. */
  private static final String NODE = RandomId.next();

  @PersistenceContext EntityManager entities;
  @Inject StoredNodes nodes;
  @Inject LogKeys keys;
  @Inject LogHeads heads;
  @Inject LogAlarms alarms;
  @Inject Anchors anchors;
  @Inject Clock clock;

  /**
   * Adds the entries that wait, or the first of many.
   *
   * @return whether more may be waiting
   */
  public boolean addWaiting() {
    if (waiting().isEmpty()) {
      return false;
    }
    LogState log = entities.find(LogState.class, LogState.ONE, LockModeType.PESSIMISTIC_WRITE);
    if (!log.lease(NODE, clock.instant()) || !isSound(log)) {
      return false;
    }
    // Once more: before the row was ours, another node may have placed them.
    List<Long> waiting = waiting();
    if (!waiting.isEmpty()) {
      add(log, waiting);
    }
    return waiting.size() == BATCH;
  }

  /** Keeps the newest checkpoint when it is time to, and brings what is kept to the anchor. */
  public void keepCheckpoint() {
    LogState log = entities.find(LogState.class, LogState.ONE, LockModeType.PESSIMISTIC_WRITE);
    if (log.lease(NODE, clock.instant())) {
      log.checkpoint().ifPresent(note -> keepIfDue(log.size(), note));
      anchors.catchUp(log);
    }
  }

  private List<Long> waiting() {
    return entities
        .createQuery("select w.entryId from WaitingEntry w order by w.entryId", Long.class)
        .setMaxResults(BATCH)
        .getResultList();
  }

  /** A log that somebody has changed is not signed any further; its entries go on waiting. */
  private boolean isSound(LogState log) {
    List<LogFinding> findings = heads.examine(log);
    findings.forEach(alarms::raise);
    return findings.isEmpty();
  }

  private void add(LogState log, List<Long> waiting) {
    LogAppender appender = nodes.appender(log.size());
    long index = log.size();
    List<LoggedEntry> entries = entries(waiting);
    for (LoggedEntry entry : entries) {
      LogLeaf leaf = new LogLeaf(index, entry.id(), LogLine.hash(index, entry));
      index = appender.append(leaf.hash()) + 1;
      entities.persist(leaf);
    }
    nodes.keep(appender);
    raiseMissing(waiting, entries);
    entities
        .createQuery("delete from WaitingEntry w where w.entryId in :placed")
        .setParameter("placed", waiting)
        .executeUpdate();
    if (!entries.isEmpty()) {
      sign(log, appender.head());
    }
  }

  private List<LoggedEntry> entries(List<Long> ids) {
    return entities
        .createQuery("select e from LoggedEntry e where e.id in :ids", LoggedEntry.class)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(Comparator.comparing(LoggedEntry::at).thenComparing(LoggedEntry::id))
        .toList();
  }

  private void raiseMissing(List<Long> waiting, List<LoggedEntry> found) {
    Set<Long> missing = new HashSet<>(waiting);
    found.forEach(entry -> missing.remove(entry.id()));
    missing.forEach(id -> alarms.raise(LogFinding.outside(LogFault.ENTRY_MISSING, id)));
  }

  private void sign(LogState log, LogHead head) {
    NoteSigner signer = keys.signer();
    SignedNote note = signer.sign(new Checkpoint(signer.key().name(), head).text());
    log.grow(head.size(), note);
    keepIfDue(head.size(), note.toString());
  }

  private void keepIfDue(long size, String note) {
    boolean due =
        entities
            .createQuery(
                "select c from KeptCheckpoint c order by c.grownTo desc", KeptCheckpoint.class)
            .setMaxResults(1)
            .getResultStream()
            .findFirst()
            .map(last -> last.isFollowedBy(size, clock.instant()))
            .orElse(true);
    if (due) {
      entities.persist(new KeptCheckpoint(size, clock.instant(), note));
    }
  }
}
