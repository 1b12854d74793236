package nl.dossierkluis.dossiers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** The container of one retention class of one dossier. */
@Entity
@Table(name = "dossier_container")
@IdClass(DossierContainer.Key.class)
class DossierContainer {

  @Id
  @Column(name = "dossier_id", length = 22)
  private String dossierId;

  @Id
  @Enumerated(EnumType.STRING)
  @Column(name = "retention_class", length = 20)
  private RetentionClass retentionClass;

  @Column(name = "container_id", nullable = false, length = 22)
  private String container;

  protected DossierContainer() {}

  DossierContainer(String dossierId, RetentionClass retentionClass, String container) {
    this.dossierId = dossierId;
    this.retentionClass = retentionClass;
    this.container = container;
  }

  String container() {
    return container;
  }

  /** Key of the row; JPA asks for a mutable class. */
  static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String dossierId;
    private RetentionClass retentionClass;

    protected Key() {}

    Key(String dossierId, RetentionClass retentionClass) {
      this.dossierId = dossierId;
      this.retentionClass = retentionClass;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(dossierId, key.dossierId)
          && retentionClass == key.retentionClass;
    }

    @Override
    public int hashCode() {
      return Objects.hash(dossierId, retentionClass);
    }
  }
}
