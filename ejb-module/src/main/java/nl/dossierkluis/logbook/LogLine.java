package nl.dossierkluis.logbook;

import java.util.Optional;
import nl.dossierkluis.audit.LogEntry;

/**
 * An entry with the names of whom it is about.
 *
 * @param actor name of who acted; empty for the product itself and for nobody
 * @param responsible name of who answers for it, where that is somebody else
 * @param client name of the client concerned; empty where there is none, or she is erased
 */
public record LogLine(
    LogEntry entry,
    Optional<String> actor,
    Optional<String> responsible,
    Optional<String> client) {}
