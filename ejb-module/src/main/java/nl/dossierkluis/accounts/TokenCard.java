package nl.dossierkluis.accounts;

/**
 * What its holder calls a token.
 *
 * @param name such as the program that uses it
 */
public record TokenCard(String name) {}
