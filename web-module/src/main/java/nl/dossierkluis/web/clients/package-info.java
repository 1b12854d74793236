/** Clients: pages and REST. */
package nl.dossierkluis.web.clients;
