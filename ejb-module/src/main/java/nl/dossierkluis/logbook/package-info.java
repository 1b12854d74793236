/**
 * The trail as people read it: the log for the owner and the privacy officer, what happened with
 * the data of one client, and for the client herself who looked at them (NEN 7513; GDPR art. 5(2),
 * 15(1)). It adds names to what {@code audit} keeps without any, and writes nothing but entries
 * about being read.
 */
package nl.dossierkluis.logbook;
