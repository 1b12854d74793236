package nl.dossierkluis.dossiers;

import jakarta.persistence.EntityManager;

/** Dossiers without a container around them, as far as their rows alone say it. */
public final class DossierAccessOf {

  private DossierAccessOf() {}

  public static DossierAccess rows(EntityManager entities) {
    DossierAccess access = new DossierAccess();
    access.entities = entities;
    return access;
  }
}
