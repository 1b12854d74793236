package nl.dossierkluis.personaldata;

/**
 * Something sealed could not be opened; the log takes it down.
 *
 * @param kind table or kind of object
 * @param id its id, at most 22 characters
 * @param fact what the vault found, such as {@code Tampered}
 */
public record TamperingDetected(String kind, String id, String fact) {}
