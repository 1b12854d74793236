package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.tlog.Checkpoint;
import nl.dossierkluis.vault.tlog.LogHead;
import nl.dossierkluis.vault.tlog.SignedNote;

/** Holds what was signed against the tree that is there. */
@ApplicationScoped
class LogHeads {

  @PersistenceContext EntityManager entities;
  @Inject StoredNodes nodes;
  @Inject LogKeys keys;

  /** Whether the newest checkpoint is over all of the log, as it is now. */
  List<LogFinding> examine(LogState log) {
    boolean signed = log.checkpoint().map(note -> isOver(note, log.size())).orElse(log.isEmpty());
    boolean ends = entities.find(LogLeaf.class, log.size()) == null;
    return signed && ends ? List.of() : List.of(LogFinding.at(LogFault.TREE_CHANGED, log.size()));
  }

  /** The kept checkpoints over more than {@code from} and at most {@code to} entries. */
  List<LogFinding> examineKept(long from, long to) {
    List<LogFinding> findings = new ArrayList<>();
    for (KeptCheckpoint kept : kept(from, to)) {
      if (!isOver(kept.note(), kept.size())) {
        findings.add(LogFinding.at(LogFault.CHECKPOINT_CHANGED, kept.size() - 1));
      }
    }
    return findings;
  }

  List<KeptCheckpoint> kept(long from, long to) {
    return entities
        .createQuery(
            "select c from KeptCheckpoint c where c.grownTo > :from and c.grownTo <= :to"
                + " order by c.grownTo",
            KeptCheckpoint.class)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** Whether a note is signed by the log's key, over the first so many entries. */
  private boolean isOver(String text, long size) {
    try {
      SignedNote note = SignedNote.parse(text);
      return keys.verifier()
          .filter(note::isSignedBy)
          .map(key -> new Checkpoint(key.name(), new LogHead(size, nodes.root(size))).text())
          .filter(note.text()::equals)
          .isPresent();
    } catch (IllegalArgumentException | NodeMissing e) {
      return false; // somebody has made something else of a note, a key or a hash
    }
  }
}
