package nl.dossierkluis.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token as its holder sees it; the token itself is shown once, when it is made.
 *
 * @param usedAt when it was last used, to the minute
 */
public record TokenView(
    String id,
    String name,
    List<TokenScope> scopes,
    Instant issuedAt,
    Instant expiresAt,
    Optional<Instant> usedAt) {}
