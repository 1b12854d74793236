/**
 * Dossiers: one trajectory of one client, who commissioned it, who may work in it, and the
 * containers whose keys die when a retention class has run its term.
 */
package nl.dossierkluis.dossiers;
