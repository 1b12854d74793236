/** The privacy statement and its promise board: pages and REST. */
package nl.dossierkluis.web.statement;
