/**
 * Copies of everything the product keeps: the database beside the vault's own backups, comparing
 * the two, and what an operator should know about where things lie (GDPR art. 32 (1) (c)). It reads
 * ids of any feature's rows and knows no client.
 */
package nl.dossierkluis.backup;
