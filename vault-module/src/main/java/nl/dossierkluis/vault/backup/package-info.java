/**
 * The files of a backup: their names, what stands in them, how they are sealed, and which of them a
 * term keeps; {@code docs/backup-format.md}. It knows folders and keys, but not how a backup is
 * made or restored.
 */
@NullMarked
package nl.dossierkluis.vault.backup;

import org.jspecify.annotations.NullMarked;
