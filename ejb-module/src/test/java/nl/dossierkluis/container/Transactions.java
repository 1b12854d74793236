package nl.dossierkluis.container;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.function.Function;

/** Looks into the database, or changes it, in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Transactions {

  @PersistenceContext EntityManager entities;

  public <T> T in(Function<EntityManager, T> work) {
    return work.apply(entities);
  }

  /** The one number that a query gives. */
  public long count(String sql, Object... arguments) {
    var query = entities.createNativeQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      query.setParameter(i + 1, arguments[i]);
    }
    return ((Number) query.getSingleResult()).longValue();
  }

  /** Changes rows behind the product's back; returns how many. */
  public int change(String sql, Object... arguments) {
    var update = entities.createNativeQuery(sql);
    for (int i = 0; i < arguments.length; i++) {
      update.setParameter(i + 1, arguments[i]);
    }
    return update.executeUpdate();
  }
}
