package nl.dossierkluis.architecture.planted.rights;

import jakarta.persistence.EntityManager;

/** Asks the database in its own language. */
public class Unbound {
  EntityManager entities;

  Object all() {
    return entities.createNativeQuery("select 1").getResultList();
  }
}
