package nl.dossierkluis.personaldata;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A container that belongs to the installation or to a period, found by name. */
@Entity
@Table(name = "named_container")
class NamedContainer {

  @Id
  @Column(length = 40)
  private String name;

  @Column(name = "container_id", nullable = false, length = 22)
  private String container;

  protected NamedContainer() {}

  NamedContainer(String name, String container) {
    this.name = name;
    this.container = container;
  }

  String container() {
    return container;
  }
}
