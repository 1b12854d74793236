/** The outbox: messages that somebody of the practice gives by hand, and in which language. */
package nl.dossierkluis.web.mail;
