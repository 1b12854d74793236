package nl.dossierkluis.clients;

/**
 * Who a client is.
 *
 * @param name as it stands on the pages
 * @param email where she is reached
 */
public record ClientCard(String name, String email) {}
