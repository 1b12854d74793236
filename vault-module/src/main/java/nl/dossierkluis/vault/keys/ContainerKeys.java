package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import nl.dossierkluis.vault.KeyRotation;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;

/** Makes, opens and destroys container keys. A container's id is the id of its key. */
final class ContainerKeys implements AutoCloseable {

  private static final KeyKind KIND = KeyKind.CONTAINER;

  private final Entries entries;
  private final Erasure erasure;
  private final KeyEncryptionKeys wrappingKeys;
  private final SecureRandom random;
  private final ContainerKeyCache cache = new ContainerKeyCache();
  private final EntryLocks locks = new EntryLocks();
  private final Lock creating;
  private final Lock beginning;

  ContainerKeys(
      Entries entries, Erasure erasure, KeyEncryptionKeys wrappingKeys, SecureRandom random) {
    this.entries = entries;
    this.erasure = erasure;
    this.wrappingKeys = wrappingKeys;
    this.random = random;
    ReadWriteLock generation = new ReentrantReadWriteLock();
    this.creating = generation.readLock();
    this.beginning = generation.writeLock();
  }

  /** While it writes, no rotation begins: the entry would be missing from what that wraps anew. */
  void create(ObjectId id) {
    creating.lock();
    try (SecretBytes key = SecretBytes.randomKey(random)) {
      KeyEncryptionKeys.Generation wrapping = wrappingKeys.current();
      entries.create(KIND, id, place(id, wrapping).wrap(wrapping.key(), key, random));
    } finally {
      creating.unlock();
    }
  }

  /**
   * Lets a new generation wrap, and then wraps every entry anew; durable once this returns.
   *
   * @return the names of the entries that did not open and were left as they are
   */
  KeyRotation rotate(RootKey root) {
    beginning.lock();
    try {
      wrappingKeys.advance(root);
    } finally {
      beginning.unlock();
    }
    Queue<String> damaged = new ConcurrentLinkedQueue<>();
    AtomicInteger wrapped = new AtomicInteger();
    Crew.forEach(entries.ids(KIND), id -> wrapped.addAndGet(wrapAnew(id, damaged)));
    entries.settle(KIND);
    if (damaged.isEmpty()) {
      wrappingKeys.retireOlder();
    }
    return new KeyRotation(
        wrappingKeys.current().number(), wrapped.get(), damaged.stream().sorted().toList());
  }

  /** Under the entry's lock, so that none is brought back that is being destroyed. */
  private int wrapAnew(ObjectId id, Queue<String> damaged) {
    synchronized (locks.of(id)) {
      Optional<byte[]> entry = entries.read(KIND, id);
      if (entry.isEmpty()) {
        return 0;
      }
      try (SecretBytes key = unwrap(id, entry.get())) {
        KeyEncryptionKeys.Generation wrapping = wrappingKeys.current();
        entries.exchange(KIND, id, place(id, wrapping).wrap(wrapping.key(), key, random));
        return 1;
      } catch (ObjectTampered e) {
        damaged.add(e.id());
        return 0;
      }
    }
  }

  boolean holds(ObjectId id) {
    return entries.holds(KIND, id);
  }

  /** A copy of the key, for the caller to close. */
  SecretBytes open(ObjectId id) {
    return cache.copyOf(id).orElseGet(() -> load(id));
  }

  /** Under the entry's lock, so that no key is remembered that is being destroyed. */
  private SecretBytes load(ObjectId id) {
    synchronized (locks.of(id)) {
      byte[] entry = entries.read(KIND, id).orElseThrow(() -> erasure.absent(KIND, id));
      SecretBytes key = unwrap(id, entry);
      cache.put(id, key);
      return key;
    }
  }

  private SecretBytes unwrap(ObjectId id, byte[] entry) {
    try {
      ObjectId claimed = UnverifiedEntry.read(entry).header().claimedKey();
      KeyEncryptionKeys.Generation wrapping =
          wrappingKeys
              .find(claimed)
              .orElseThrow(
                  () -> SealBroken.misplaced("it names a key-encryption key that is not here"));
      return place(id, wrapping).unwrap(wrapping.key(), entry);
    } catch (SealBroken e) {
      throw new ObjectTampered(Entries.object(KIND), Entries.name(KIND, id), e);
    }
  }

  /** Under which this entry changes. */
  Object lockOf(ObjectId id) {
    return locks.of(id);
  }

  void destroy(ObjectId id) {
    synchronized (locks.of(id)) {
      try {
        erasure.destroy(KIND, id);
      } finally {
        cache.drop(id);
      }
    }
  }

  static KeyWrap place(ObjectId id, KeyEncryptionKeys.Generation wrapping) {
    OuterHeader outer = new OuterHeader(ObjectType.WRAP, wrapping.id(), id);
    return new KeyWrap(outer, Optional.of(id), KIND.word(), wrapping.number());
  }

  @Override
  public void close() {
    cache.close();
  }
}
