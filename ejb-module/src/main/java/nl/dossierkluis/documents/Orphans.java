package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.logging.Logger;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.SweepReport;
import nl.dossierkluis.vault.Vault;

/**
 * Blobs and document keys of which the database knows nothing: a crash came between the vault and
 * the row, and nobody was told that they were kept.
 *
 * <p>A destroyed key never comes back, so this is careful. What is younger than a day may be about
 * to get its row. What is younger than the newest document is left too: a database that was put
 * back from an older day knows nothing later. And where less is known than not, it is the wrong
 * database, and nothing is touched.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Orphans {

  private static final Logger LOG = Logger.getLogger(Orphans.class.getName());

  /** Longer than the slowest upload takes. */
  private static final Duration YOUNG = Duration.ofDays(1);

  @Inject Vault vault;
  @Inject KnownObjects known;
  @Inject Clock clock;

  /**
   * Removes the orphans; uploads may come in meanwhile.
   *
   * @return what was removed, and what is left because it is young or the database is doubtful
   */
  public SweepReport sweep() {
    Tally tally = new Tally();
    SweepReport found =
        vault.sweepOrphans(tally.counting(known::has), tally.counting(known::has), Instant.MIN);
    int orphans = found.youngBlobs() + found.youngKeys();
    if (orphans == 0) {
      return found;
    }
    if (orphans > tally.known) {
      LOG.warning(
          () ->
              "The database knows %d objects in the vault and does not know %d: is it the right one?"
                  .formatted(tally.known, orphans));
      return found;
    }
    SweepReport swept = vault.sweepOrphans(known::has, known::has, limit());
    LOG.info(() -> "Swept what a crash left in the vault: " + swept);
    return swept;
  }

  private Instant limit() {
    Instant dayAgo = clock.instant().minus(YOUNG);
    return known
        .newest()
        .map(newest -> newest.isBefore(dayAgo) ? newest : dayAgo)
        .orElse(Instant.MIN);
  }

  /** Counts what is known while the vault asks. */
  private static final class Tally {

    private int known;

    <T> Predicate<T> counting(Predicate<T> predicate) {
      return id -> {
        boolean isKnown = predicate.test(id);
        known += isKnown ? 1 : 0;
        return isKnown;
      };
    }
  }
}
