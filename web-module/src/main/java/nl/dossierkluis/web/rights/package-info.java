/** Requests of data subjects: pages and REST. */
package nl.dossierkluis.web.rights;
