package nl.dossierkluis.mail;

/**
 * A message with its words, for somebody who gives it by hand.
 *
 * @param text empty once it has reached its reader, and when it is too old
 */
public record MessageText(MessageView message, String subject, String text) {}
