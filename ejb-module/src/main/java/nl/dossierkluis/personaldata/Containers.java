package nl.dossierkluis.personaldata;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.Vault;

/**
 * The containers of the vault, as the features see them: whatever is destroyed on the same event
 * has one. Their keys lie in the keyring, never in the database.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Containers {

  @PersistenceContext EntityManager entities;
  @Inject Vault vault;
  @EJB Containers self;

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Object naming = new Object();

  /** Makes a container with a key of its own, which is on disk on return; returns its id. */
  public String create() {
    return vault.newContainer().text();
  }

  /**
   * Finds the container of this name, or makes it. It is known only once its row is committed.
   *
   * @param name at most 40 characters, such as {@code LOG-2026-11}
   */
  public String named(String name) {
    String container = known.get(name);
    if (container == null) {
      synchronized (naming) {
        container = known.computeIfAbsent(name, self::findOrCreate);
      }
    }
    return container;
  }

  /** Destroys a container: everything in it becomes unreadable, in older backups too. */
  public void destroy(String container) {
    vault.destroyContainer(new ContainerId(container));
  }

  /** A transaction of its own, so that the name is committed before anybody uses it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public String findOrCreate(String name) {
    NamedContainer found = entities.find(NamedContainer.class, name);
    if (found == null) {
      found = new NamedContainer(name, create());
      entities.persist(found);
    }
    return found.container();
  }
}
