/**
 * Inspects contents in child processes: starts and confines them, hands them one content at a time,
 * distrusts their answers, and ends the ones that overrun. Knows of the {@code worker} package its
 * main class by name only, so that no parser can be loaded here.
 */
@NullMarked
package nl.dossierkluis.vault.inspection;

import org.jspecify.annotations.NullMarked;
