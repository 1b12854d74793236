package nl.dossierkluis.dossiers;

import java.time.Instant;

/**
 * What remains of the review of a quarter.
 *
 * @param quarter such as {@code 2026-Q3}
 * @param kept grants that were confirmed
 * @param revoked grants that were taken back
 * @param lastDecision when the last of these decisions was taken
 */
public record PastReview(String quarter, long kept, long revoked, Instant lastDecision) {}
