package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the review of a quarter is.
 *
 * @param waiting how many grants still have to be looked at
 * @param lastDecision when the owner last decided about a grant
 * @param overdue whether one of them was not looked at in the quarter before, either
 * @param soon whether the quarter ends within two weeks
 */
public record ReviewStatus(
    Quarter quarter, long waiting, Optional<Instant> lastDecision, boolean overdue, boolean soon) {

  /** Days before the end of a quarter from which the owner is reminded. */
  static final int REMINDED_DAYS = 14;

  /** Says whether the owner is to be reminded today. */
  public boolean isDue() {
    return waiting > 0 && (soon || overdue);
  }
}
