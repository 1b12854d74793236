package nl.dossierkluis.vault;

import java.time.Instant;

/**
 * One custody of a vault, as its entry claims; opening it proves it. It holds no secret.
 *
 * @param id 32 hex digits; the first eight tell two printed codes apart
 * @param kind what it is
 * @param since when it was made, or restored
 */
public record Custody(String id, CustodyKind kind, Instant since) {}
