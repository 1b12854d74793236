package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/** One change of a dossier's documents; written once, and removed when it is folded. */
@Entity
@Table(name = "manifest_entry")
class ManifestEntry {

  static final RecordSchema<ManifestChange> CHANGE =
      RecordSchema.first("manifest_entry", ManifestChange.class);

  @Id
  @Column(length = 22)
  private String id;

  @Column(name = "dossier_id", nullable = false, length = 22)
  private String dossierId;

  @Column(nullable = false)
  private long number;

  @Embedded private SealedRecord change;

  protected ManifestEntry() {}

  ManifestEntry(String id, String dossierId, long number, SealedRecord change) {
    this.id = id;
    this.dossierId = dossierId;
    this.number = number;
    this.change = change;
  }

  String id() {
    return id;
  }

  long number() {
    return number;
  }

  SealedRecord change() {
    return change;
  }
}
