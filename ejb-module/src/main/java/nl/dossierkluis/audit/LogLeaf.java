package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.dossierkluis.vault.tlog.LogHash;

/** The place of an entry in the log, and its hash; written once and never changed. */
@Entity
@Table(name = "audit_leaf")
class LogLeaf {

  @Id
  @Column(name = "leaf_index")
  private Long place;

  @Column(name = "entry_id", nullable = false, unique = true)
  private Long entryId;

  @Column(nullable = false, length = 44)
  private String hash;

  protected LogLeaf() {}

  LogLeaf(long index, long entryId, LogHash hash) {
    this.place = index;
    this.entryId = entryId;
    this.hash = hash.text();
  }

  long index() {
    return place;
  }

  long entryId() {
    return entryId;
  }

  LogHash hash() {
    return LogHash.parse(hash);
  }

  boolean is(LogHash other) {
    return hash.equals(other.text());
  }
}
