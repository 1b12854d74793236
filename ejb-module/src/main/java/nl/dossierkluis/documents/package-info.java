/**
 * Documents: what is put into a dossier, inspected, sealed, shown and destroyed. The only feature
 * that reaches the vault's content.
 */
package nl.dossierkluis.documents;
