package nl.dossierkluis.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.platform.Roles;

/** Gives the log away for checking by others: {@code docs/audit-format.md}, section 4. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER})
public class AuditExport {

  /** No entry has this form. */
  private static final String LOST = " lost";

  @PersistenceContext EntityManager entities;
  @Inject LogHeads heads;
  @Inject LogRows rows;
  @Inject LogKeys keys;
  @Inject AuditTrail audit;
  @Inject Database database;
  @EJB AuditExport self;

  /**
   * The log as it stands now. The entry about it is on disk before this returns; the entries are
   * read while the file is written.
   *
   * @throws LogStillEmpty when nothing was signed yet
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ExportedLog open() {
    Start start = self.start();
    database.forceToDisk();
    return new ExportedLog(start, self);
  }

  /** What stands before the entries. */
  public record Start(String key, List<String> checkpoints, long entries) {

    public Start {
      checkpoints = List.copyOf(checkpoints);
    }
  }

  /** Writes down that the log is given away, and how far it has come. */
  public Start start() {
    LogState log = entities.find(LogState.class, LogState.ONE, LockModeType.PESSIMISTIC_WRITE);
    String newest = log.checkpoint().orElseThrow(LogStillEmpty::new);
    audit.before(
        Act.LOG_EXPORTED, AuditObject.of("log", null).with("entries", Long.toString(log.size())));
    return new Start(
        keys.verifier().orElseThrow(LogStillEmpty::new).text(),
        Stream.concat(
                heads.kept(0, log.size() - 1).stream().map(KeptCheckpoint::note), Stream.of(newest))
            .toList(),
        log.size());
  }

  /** Entries from this place up to, and without, another; in the place of a lost one a gap. */
  public List<String> lines(long from, long to) {
    Map<Long, LogLeaf> leaves = rows.leaves(from, to);
    Map<Long, LoggedEntry> entries = rows.entries(leaves.values());
    return LongStream.range(from, to).mapToObj(i -> line(i, leaves.get(i), entries)).toList();
  }

  private static String line(long index, LogLeaf leaf, Map<Long, LoggedEntry> entries) {
    LoggedEntry entry = leaf == null ? null : entries.get(leaf.entryId());
    return entry == null ? index + LOST : LogLine.of(index, entry);
  }
}
