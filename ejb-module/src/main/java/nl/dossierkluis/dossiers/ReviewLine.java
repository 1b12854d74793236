package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of the list that the owner goes through each quarter.
 *
 * @param keptAt when she confirmed it in this quarter
 * @param waits whether it still has to be looked at in this quarter
 */
public record ReviewLine(GrantView grant, Optional<Instant> keptAt, boolean waits) {}
