/**
 * The vault: seals bytes, keeps keys, stores blobs and inspects content. What stands in this
 * package is all that others may use. It knows nothing of clients, law or {@code jakarta.*}.
 */
@NullMarked
package nl.dossierkluis.vault;

import org.jspecify.annotations.NullMarked;
