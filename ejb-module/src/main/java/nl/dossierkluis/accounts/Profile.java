package nl.dossierkluis.accounts;

/**
 * Who an account belongs to.
 *
 * @param name as it stands on the pages
 * @param email as it was typed
 */
public record Profile(String name, String email) {}
