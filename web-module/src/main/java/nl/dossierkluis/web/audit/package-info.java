/**
 * The log: the page and the interface for the owner and the privacy officer, what was done with the
 * data of one client, and the client's own page about who looked.
 */
package nl.dossierkluis.web.audit;
