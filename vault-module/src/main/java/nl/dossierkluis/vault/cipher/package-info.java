/**
 * The one construction that seals everything: FLOE (C2SP) over AES-256-GCM and HKDF-SHA-384 of the
 * JDK, the header before it and the associated data that binds it to its place; {@code
 * docs/vault-format.md}, sections 2 to 4. It knows bytes and keys, but no file and no caller. Types
 * named {@code Unverified…} have been read and not yet been checked.
 */
@NullMarked
package nl.dossierkluis.vault.cipher;

import org.jspecify.annotations.NullMarked;
