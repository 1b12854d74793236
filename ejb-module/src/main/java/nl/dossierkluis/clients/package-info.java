/** The clients: the people whom the dossiers are about (data subjects, GDPR art. 4(1)). */
package nl.dossierkluis.clients;
