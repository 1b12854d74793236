package nl.dossierkluis.practice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.SealedRecords;

/** Reads who the controller is; everybody may know. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS) // every page asks, and only reads
public class Practices {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;

  /** Says whether everything in this practice is made up. */
  public boolean isDemo() {
    Practice practice = entities.find(Practice.class, Practice.THE_ONE);
    return practice != null && practice.isDemo();
  }

  /** When the practice was set up; empty before. */
  public Optional<Instant> setUpAt() {
    return Optional.ofNullable(entities.find(Practice.class, Practice.THE_ONE))
        .map(Practice::setUpAt);
  }

  /** The practice's card; empty before set-up. */
  public Optional<PracticeCard> card() {
    return Optional.ofNullable(entities.find(Practice.class, Practice.THE_ONE))
        .map(practice -> records.open(Practice.CARD, Practice.THE_ONE, practice.card()));
  }
}
