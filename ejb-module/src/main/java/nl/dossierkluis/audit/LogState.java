package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.vault.tlog.SignedNote;

/**
 * How far the log has come, and which node of the product may add to it: one row, which that node
 * holds while it adds. The lease keeps the others from waiting for it; it is renewed as long as
 * there is something to add, and free again soon after a node has died.
 */
@Entity
@Table(name = "audit_log")
class LogState {

  /** The row's id. */
  static final int ONE = 1;

  static final Duration LEASE = Duration.ofSeconds(10);

  @Id private Integer id;

  @Column(name = "log_size", nullable = false)
  private long size;

  @Column(length = 1000)
  private String checkpoint;

  @Column(name = "anchored_size", nullable = false)
  private long anchoredSize;

  @Column(name = "lease_holder", length = 22)
  private String leaseHolder;

  @Column(name = "lease_until")
  private Instant leaseUntil;

  protected LogState() {}

  /**
   * Lets a node add, if no other does. A lease longer than there are any is of a clock that was put
   * back, and counts for nothing.
   */
  boolean lease(String node, Instant now) {
    boolean others =
        leaseHolder != null
            && !leaseHolder.equals(node)
            && leaseUntil.isAfter(now)
            && !leaseUntil.isAfter(now.plus(LEASE));
    if (!others) {
      leaseHolder = node;
      leaseUntil = now.plus(LEASE);
    }
    return !others;
  }

  long size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The newest checkpoint, a note over all of the log; empty while nothing was added. */
  Optional<String> checkpoint() {
    return Optional.ofNullable(checkpoint);
  }

  void grow(long to, SignedNote signed) {
    if (to <= size) {
      throw new IllegalArgumentException("a log only grows");
    }
    size = to;
    checkpoint = signed.toString();
  }

  /** Size of the newest checkpoint that was written to another place. */
  long anchoredSize() {
    return anchoredSize;
  }

  void anchored(long to) {
    anchoredSize = to;
  }
}
