package nl.dossierkluis.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Says of an entry that it has no place in the log yet; written with it and removed by its leaf.
 */
@Entity
@Table(name = "audit_waiting")
class WaitingEntry {

  @Id
  @Column(name = "entry_id")
  private Long entryId;

  protected WaitingEntry() {}

  WaitingEntry(Long entryId) {
    this.entryId = entryId;
  }

  Long entryId() {
    return entryId;
  }
}
