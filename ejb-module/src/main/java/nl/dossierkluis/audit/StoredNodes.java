package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import nl.dossierkluis.vault.tlog.LogAppender;
import nl.dossierkluis.vault.tlog.LogHash;
import nl.dossierkluis.vault.tlog.LogNodes;
import nl.dossierkluis.vault.tlog.LogTree;

/** The hashes of the log in the database. */
@ApplicationScoped
class StoredNodes implements LogNodes {

  @PersistenceContext EntityManager entities;

  @Override
  public LogHash at(int level, long index) {
    return find(level, index).orElseThrow(() -> new NodeMissing(level, index));
  }

  private Optional<LogHash> find(int level, long index) {
    return level == 0
        ? Optional.ofNullable(entities.find(LogLeaf.class, index)).map(LogLeaf::hash)
        : inner(level, index).map(LogInnerNode::hash);
  }

  private Optional<LogInnerNode> inner(int level, long index) {
    return Optional.ofNullable(entities.find(LogInnerNode.class, LogInnerNode.id(level, index)));
  }

  /** Whether this is kept above the leaves; of what is kept, nothing is taken for true. */
  boolean hasInner(int level, long index, LogHash hash) {
    return inner(level, index).filter(node -> node.is(hash)).isPresent();
  }

  /** Root of the log when it had so many leaves. */
  LogHash root(long size) {
    return new LogTree(this).root(size);
  }

  /** Adds to a log of this size from now on. */
  LogAppender appender(long size) {
    return new LogAppender(this, size);
  }

  /** Keeps what an appender added, but the leaves. */
  void keep(LogAppender appender) {
    appender.added().stream()
        .filter(node -> node.level() > 0)
        .map(LogInnerNode::new)
        .forEach(entities::persist);
  }
}
