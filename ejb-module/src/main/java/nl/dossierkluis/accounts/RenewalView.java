package nl.dossierkluis.accounts;

import java.time.Instant;

/**
 * That somebody of the practice has renewed an account's access: passkeys, apps, codes, password
 * and sessions from before are worth nothing.
 *
 * @param at when
 * @param by account of who did it
 * @param rung how she had made sure of the holder
 */
public record RenewalView(Instant at, String by, IdentityRung rung) {}
