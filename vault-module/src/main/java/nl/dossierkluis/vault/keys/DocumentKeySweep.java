package nl.dossierkluis.vault.keys;

/**
 * What a sweep of document keys did.
 *
 * @param destroyed keys that are gone now
 * @param young keys that nobody knows, left because they are young
 */
public record DocumentKeySweep(int destroyed, int young) {}
