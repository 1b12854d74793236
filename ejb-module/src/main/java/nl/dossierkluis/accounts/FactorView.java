package nl.dossierkluis.accounts;

import java.time.Instant;
import java.util.Optional;

/**
 * A passkey or an app, as its holder sees it.
 *
 * @param name how she calls it
 * @param usedAt when it last let her in
 * @param travels whether it may be on other devices of hers too
 */
public record FactorView(
    String id,
    FactorKind kind,
    String name,
    Instant madeAt,
    Optional<Instant> usedAt,
    boolean travels) {}
