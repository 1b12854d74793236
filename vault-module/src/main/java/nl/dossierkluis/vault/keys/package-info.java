/**
 * The hierarchy of keys: custody, root key, key-encryption keys, container keys, document keys; how
 * each is wrapped, found and destroyed; {@code docs/vault-format.md}, sections 6 to 8. It knows the
 * ids and exceptions of the vault's top package, but neither blobs nor records.
 */
@NullMarked
package nl.dossierkluis.vault.keys;

import org.jspecify.annotations.NullMarked;
