/**
 * What opens the vault: the sealed state of a server without its key file, the passphrase, the
 * recovery kit and the rotation of keys. Knows the vault and the owner, and no client.
 */
package nl.dossierkluis.custody;
