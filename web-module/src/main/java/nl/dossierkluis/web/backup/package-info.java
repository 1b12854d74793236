/** The owner's page about backups: what there is, what is wrong, where they go and how long. */
package nl.dossierkluis.web.backup;
