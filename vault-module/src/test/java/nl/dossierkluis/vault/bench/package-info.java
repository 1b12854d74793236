/**
 * Benchmarks of the vault without a server: the cipher against raw AES-GCM, and the rotation of
 * keys. {@code ./dossierkluis bench} runs them.
 */
@NullMarked
package nl.dossierkluis.vault.bench;

import org.jspecify.annotations.NullMarked;
