/**
 * Where sealed bytes lie: the stores of blobs and of keyring entries, and their implementation in
 * folders of a POSIX file system; {@code docs/vault-format.md}, section 1. It knows names and
 * bytes, but no key and no caller. What it has acknowledged survives a loss of power; an error of
 * fsync is passed on and never tried again as if it had not happened, since the kernel forgets it.
 */
@NullMarked
package nl.dossierkluis.vault.storage;

import org.jspecify.annotations.NullMarked;
