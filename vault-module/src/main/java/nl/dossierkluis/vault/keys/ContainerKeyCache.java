package nl.dossierkluis.vault.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;

/**
 * The container keys used last, so that a page of a hundred names does not unwrap a hundred keys
 * each time. It hands out copies: what falls out or is dropped is zeroed at once, whoever else is
 * using that key.
 */
final class ContainerKeyCache implements AutoCloseable {

  /** As many as the clients of a firm; 32 bytes each. */
  private static final int MOST = 4096;

  private final Map<ObjectId, SecretBytes> keys = new LinkedHashMap<>(16, 0.75f, true);
  private final int most;
  private boolean closed;

  ContainerKeyCache() {
    this(MOST);
  }

  ContainerKeyCache(int most) {
    this.most = most;
  }

  /** A copy of the key, for the caller to close, or nothing. */
  synchronized Optional<SecretBytes> copyOf(ObjectId id) {
    return Optional.ofNullable(keys.get(id)).map(SecretBytes::copy);
  }

  /** Keeps a copy of the key. */
  synchronized void put(ObjectId id, SecretBytes key) {
    if (closed) {
      return;
    }
    drop(id);
    keys.put(id, key.copy());
    if (keys.size() > most) {
      drop(keys.keySet().iterator().next());
    }
  }

  /** Forgets and zeroes the key. */
  synchronized void drop(ObjectId id) {
    SecretBytes dropped = keys.remove(id);
    if (dropped != null) {
      dropped.close();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    keys.values().forEach(SecretBytes::close);
    keys.clear();
  }
}
