/**
 * A log to which one can only add, and whose every state an outsider can check: a Merkle tree as in
 * RFC 6962, its heads as signed checkpoints of C2SP (tlog-checkpoint, signed-note). It knows bytes
 * and hashes, not what they mean, needs nothing but Java, and reads no vault; like the commands, it
 * is a way into this module.
 */
@NullMarked
package nl.dossierkluis.vault.tlog;

import org.jspecify.annotations.NullMarked;
