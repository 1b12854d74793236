/**
 * The operator's commands on a vault that no server has open. They print what they found and end
 * with an exit code; no secret, no content and no person is ever printed.
 */
@NullMarked
package nl.dossierkluis.vault.cli;

import org.jspecify.annotations.NullMarked;
