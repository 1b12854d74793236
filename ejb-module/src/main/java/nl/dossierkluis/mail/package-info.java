/**
 * Messages to the holders of accounts: a sealed outbox, mail through SMTP where the practice has
 * set it up, and else a page from which somebody of the practice gives them by hand. A message
 * names nobody and tells nothing of a client: the practice's name, a sentence and a link, for a
 * mailbox is none of our safe places. Who the holders are, {@code accounts} says through {@link
 * nl.dossierkluis.mail.Addressees}.
 */
package nl.dossierkluis.mail;
