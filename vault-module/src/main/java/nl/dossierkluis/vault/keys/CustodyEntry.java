package nl.dossierkluis.vault.keys;

import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * A custody entry ready to be stored.
 *
 * @param custody names the custody, and thereby the entry
 * @param bytes as they will lie in the keyring; no secret in the clear
 */
public record CustodyEntry(ObjectId custody, byte[] bytes) {}
