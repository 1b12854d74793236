/**
 * The child process: the only place where Tika and its parsers run. It reads jobs from standard
 * input, answers on standard output, and ends with its input.
 */
@NullMarked
package nl.dossierkluis.vault.inspection.worker;

import org.jspecify.annotations.NullMarked;
