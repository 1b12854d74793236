package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.dossierkluis.vault.tlog.LogHash;
import nl.dossierkluis.vault.tlog.LogNode;

/** The hash over a complete subtree of the log, above the leaves. */
@Entity
@Table(name = "audit_node")
class LogInnerNode {

  private static final int INDEX_BITS = 56;

  @Id private Long id;

  @Column(nullable = false, length = 44)
  private String hash;

  protected LogInnerNode() {}

  LogInnerNode(LogNode node) {
    this.id = id(node.level(), node.index());
    this.hash = node.hash().text();
  }

  /** Its level in the upper eight bits, its index in the others. */
  static long id(int level, long index) {
    return (long) level << INDEX_BITS | index;
  }

  LogHash hash() {
    return LogHash.parse(hash);
  }

  boolean is(LogHash other) {
    return hash.equals(other.text());
  }
}
