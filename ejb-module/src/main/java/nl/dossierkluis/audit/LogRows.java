package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads places of the log and the entries that stand there. */
@ApplicationScoped
class LogRows {

  @PersistenceContext EntityManager entities;

  /** The places from {@code from} up to, and without, {@code to}, by their index. */
  Map<Long, LogLeaf> leaves(long from, long to) {
    Map<Long, LogLeaf> leaves = new HashMap<>();
    entities
        .createQuery(
            "select l from LogLeaf l where l.place >= :from and l.place < :to", LogLeaf.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList()
        .forEach(leaf -> leaves.put(leaf.index(), leaf));
    return leaves;
  }

  /** The entries at these places, by their number. */
  Map<Long, LoggedEntry> entries(Collection<LogLeaf> leaves) {
    Map<Long, LoggedEntry> entries = new HashMap<>();
    if (!leaves.isEmpty()) {
      entities
          .createQuery("select e from LoggedEntry e where e.id in :ids", LoggedEntry.class)
          .setParameter("ids", leaves.stream().map(LogLeaf::entryId).toList())
          .getResultList()
          .forEach(entry -> entries.put(entry.id(), entry));
    }
    return entries;
  }
}
