package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import nl.dossierkluis.personaldata.RecordSchema;
import nl.dossierkluis.personaldata.SealedRecord;

/** The manifest of a dossier without its open entries; lives and dies with the dossier's record. */
@Entity
@Table(name = "manifest_base")
class ManifestBase {

  static final RecordSchema<ManifestFold> FOLD =
      RecordSchema.first("manifest_base", ManifestFold.class);

  @Id
  @Column(name = "dossier_id", length = 22)
  private String dossierId;

  @Embedded private SealedRecord fold;

  protected ManifestBase() {}

  ManifestBase(String dossierId, SealedRecord fold) {
    this.dossierId = dossierId;
    this.fold = fold;
  }

  SealedRecord fold() {
    return fold;
  }

  void replace(SealedRecord newer) {
    fold = newer;
  }
}
