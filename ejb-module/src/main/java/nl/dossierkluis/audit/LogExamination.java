package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.dossierkluis.vault.tlog.LogAppender;
import nl.dossierkluis.vault.tlog.LogNode;

/** Compares a part of the log with its entries, and with the tree over it. */
@ApplicationScoped
class LogExamination {

  @PersistenceContext EntityManager entities;
  @Inject StoredNodes nodes;
  @Inject LogHeads heads;
  @Inject LogRows rows;

  /** Everything in this range that is not as it must be. */
  List<LogFinding> examine(LogRange range, LogState log) {
    List<LogFinding> findings = places(range.from(), range.to());
    findings.addAll(heads.examineKept(range.from(), range.to()));
    findings.addAll(outside(range.after(), range.until()));
    if (range.size() == log.size()) {
      findings.addAll(heads.examine(log));
    }
    return findings;
  }

  private List<LogFinding> places(long from, long to) {
    Map<Long, LogLeaf> leaves = rows.leaves(from, to);
    Map<Long, LoggedEntry> entries = rows.entries(leaves.values());
    List<LogFinding> findings = new ArrayList<>();
    for (long index = from; index < to; index++) {
      LogLeaf leaf = leaves.get(index);
      if (leaf == null) {
        findings.add(LogFinding.at(LogFault.LEAF_MISSING, index));
      } else if (entries.get(leaf.entryId()) == null) {
        findings.add(LogFinding.of(LogFault.ENTRY_MISSING, leaf));
      } else if (!leaf.is(LogLine.hash(index, entries.get(leaf.entryId())))) {
        findings.add(LogFinding.of(LogFault.ENTRY_CHANGED, leaf));
      }
    }
    if (findings.stream().noneMatch(finding -> finding.fault() == LogFault.LEAF_MISSING)) {
      findings.addAll(tree(from, leaves));
    }
    return findings;
  }

  /** Builds again what adding these leaves built, and compares. */
  private List<LogFinding> tree(long from, Map<Long, LogLeaf> leaves) {
    LogAppender appender = nodes.appender(from);
    for (long index = from; index < from + leaves.size(); index++) {
      try {
        appender.append(leaves.get(index).hash());
      } catch (NodeMissing | IllegalArgumentException e) {
        return List.of(LogFinding.at(LogFault.TREE_CHANGED, index));
      }
    }
    return appender.added().stream().flatMap(this::changed).limit(1).toList();
  }

  private Stream<LogFinding> changed(LogNode node) {
    boolean same = node.level() == 0 || nodes.hasInner(node.level(), node.index(), node.hash());
    long last = ((node.index() + 1) << node.level()) - 1;
    return same ? Stream.empty() : Stream.of(LogFinding.at(LogFault.TREE_CHANGED, last));
  }

  /** Entries after this number that have no place and do not wait for one. */
  private List<LogFinding> outside(long from, long to) {
    return entities
        .createQuery(
            "select e.id from LoggedEntry e where e.id > :from and e.id <= :to"
                + " and not exists (select l.place from LogLeaf l where l.entryId = e.id)"
                + " and not exists (select w.entryId from WaitingEntry w where w.entryId = e.id)"
                + " order by e.id",
            Long.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(id -> LogFinding.outside(LogFault.NOT_IN_LOG, id))
        .toList();
  }

  /** Number of the entry that stands {@code count} after this one; the last if there are fewer. */
  long entryAfter(long from, int count) {
    return entities
        .createQuery("select e.id from LoggedEntry e where e.id > :from order by e.id", Long.class)
        .setParameter("from", from)
        .setMaxResults(count)
        .getResultStream()
        .reduce(from, (before, id) -> id);
  }
}
