package nl.dossierkluis.vault.keys;

import java.util.stream.Stream;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * Lets one thread at a time change an entry, or read it in order to remember it, without a lock for
 * each entry there is.
 */
final class EntryLocks {

  private static final int STRIPES = 64;

  private final Object[] stripes = Stream.generate(Object::new).limit(STRIPES).toArray();

  /**
   * What to synchronise on for this entry. No thread may ask for a second one while it holds one.
   */
  Object of(ObjectId id) {
    return stripes[Math.floorMod(id.hashCode(), STRIPES)];
  }
}
