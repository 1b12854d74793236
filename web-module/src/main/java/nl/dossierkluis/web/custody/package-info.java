/** The pages of what opens the vault: the sealed state, the keys, the recovery kit on paper. */
package nl.dossierkluis.web.custody;
