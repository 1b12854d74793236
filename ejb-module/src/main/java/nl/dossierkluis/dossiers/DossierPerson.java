package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who may work in a dossier, as its client is told.
 *
 * @param firstDay when it has not begun yet
 * @param lastDay when it ends by itself
 */
public record DossierPerson(
    String name,
    GrantBasis basis,
    Instant since,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {}
