package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;

/**
 * Which document keys seal records of rows. The entities are found through their mapping and not by
 * name: a feature cannot be forgotten when keys are swept away.
 */
@ApplicationScoped
public class RecordKeys {

  @PersistenceContext EntityManager entities;

  /** Whether any row of any feature has a record that only this document key opens. */
  public boolean areSealedWith(String documentKey) {
    return entities.getMetamodel().getEntities().stream()
        .anyMatch(entity -> isSealedWith(entity, documentKey));
  }

  private boolean isSealedWith(EntityType<?> entity, String documentKey) {
    return entity.getAttributes().stream()
        .filter(attribute -> attribute.getJavaType() == SealedRecord.class)
        .anyMatch(attribute -> count(entity.getName(), attribute.getName(), documentKey) > 0);
  }

  private long count(String entity, String record, String documentKey) {
    return entities
        .createQuery(
            "select count(e) from " + entity + " e where e." + record + ".documentKey = :key",
            Long.class)
        .setParameter("key", documentKey)
        .getSingleResult();
  }
}
