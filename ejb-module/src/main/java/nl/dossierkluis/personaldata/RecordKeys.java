package nl.dossierkluis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Every container that has a name, has sealed a record of any feature, or holds its key. */
  public Set<String> containers() {
    Set<String> containers =
        new HashSet<>(
            entities
                .createQuery("select n.container from NamedContainer n", String.class)
                .getResultList());
    for (EntityType<?> entity : entities.getMetamodel().getEntities()) {
      records(entity).forEach(record -> containers.addAll(containers(entity.getName(), record)));
    }
    return containers;
  }

  private List<String> containers(String entity, String record) {
    return entities
        .createQuery(
            "select distinct e." + record + ".container from " + entity + " e", String.class)
        .getResultList();
  }

  private static Stream<String> records(EntityType<?> entity) {
    return entity.getAttributes().stream()
        .filter(attribute -> attribute.getJavaType() == SealedRecord.class)
        .map(Attribute::getName);
  }

  private boolean isSealedWith(EntityType<?> entity, String documentKey) {
    return records(entity).anyMatch(record -> count(entity.getName(), record, documentKey) > 0);
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
