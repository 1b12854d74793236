/** Dossiers: pages and REST. */
package nl.dossierkluis.web.dossiers;
