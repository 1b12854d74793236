package nl.dossierkluis.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dossier from before there were manifests; gone when it has one. */
@Entity
@Table(name = "manifest_wanted")
class ManifestWanted {

  @Id
  @Column(name = "dossier_id", length = 22)
  private String dossierId;

  protected ManifestWanted() {}
}
