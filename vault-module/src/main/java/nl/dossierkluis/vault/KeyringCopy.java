package nl.dossierkluis.vault;

import java.time.Instant;

/**
 * One copy of the keyring.
 *
 * @param name its time, such as {@code 20261125T020000Z}
 * @param made when
 */
public record KeyringCopy(String name, Instant made) {}
