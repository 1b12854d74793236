package nl.dossierkluis.mail;

/**
 * A message that is about to be sent.
 *
 * @param id of its row
 * @param practice in whose name
 */
public record Parcel(String id, String practice, Letter letter) {}
