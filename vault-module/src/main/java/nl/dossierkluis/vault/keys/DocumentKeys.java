package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;

/** Makes, opens, moves and destroys document keys. A document's id is the id of its key. */
final class DocumentKeys {

  private static final KeyKind KIND = KeyKind.DOCUMENT;

  private final Entries entries;
  private final Erasure erasure;
  private final ContainerKeys containers;
  private final SecureRandom random;
  private final EntryLocks locks = new EntryLocks();

  DocumentKeys(Entries entries, Erasure erasure, ContainerKeys containers, SecureRandom random) {
    this.entries = entries;
    this.erasure = erasure;
    this.containers = containers;
    this.random = random;
  }

  void create(ObjectId id, ObjectId container) {
    try (SecretBytes wrapping = containers.open(container);
        SecretBytes key = SecretBytes.randomKey(random)) {
      entries.create(KIND, id, place(id, container, 1).wrap(wrapping, key, random));
    }
  }

  /** A copy of the key, for the caller to close. */
  SecretBytes open(ObjectId id, ObjectId heldBy) {
    return unwrap(id, heldBy, readWhole(id));
  }

  /**
   * Under the entry's lock: read while it is being overwritten, an entry would look tampered with.
   */
  private byte[] readWhole(ObjectId id) {
    synchronized (locks.of(id)) {
      return read(id);
    }
  }

  /** A copy of the key, from whichever container holds it now. */
  SecretBytes open(ObjectId id) {
    byte[] entry = read(id);
    return unwrap(id, claimedHolder(id, entry), entry);
  }

  /** The container that the entry names; true if it can be unwrapped with it. */
  ObjectId holder(ObjectId id) {
    return claimedHolder(id, read(id));
  }

  /**
   * Also when it has moved already: what a failure left uncertain is made certain by doing it
   * again.
   */
  void move(ObjectId id, ObjectId from, ObjectId to) {
    synchronized (locks.of(id)) {
      byte[] entry = read(id);
      ObjectId holder = claimedHolder(id, entry).equals(to) ? to : from;
      try (SecretBytes key = unwrap(id, holder, entry);
          SecretBytes wrapping = containers.open(to)) {
        entries.replace(
            KIND, id, place(id, to, generation(id, entry) + 1).wrap(wrapping, key, random));
      }
    }
  }

  /** Under which this entry changes. */
  Object lockOf(ObjectId id) {
    return locks.of(id);
  }

  void destroy(ObjectId id) {
    synchronized (locks.of(id)) {
      erasure.destroy(KIND, id);
    }
  }

  /** Destroys the keys that nobody knows, and those whose container has been destroyed. */
  DocumentKeySweep sweep(Predicate<ObjectId> known, Instant olderThan) {
    Set<ObjectId> destroyedContainers = erasure.all(KeyKind.CONTAINER);
    int[] counts = new int[2];
    entries.forEach(
        KIND,
        (id, stored) -> {
          boolean orphan = !known.test(id);
          if (isHeldBy(destroyedContainers, id) || orphan && stored.isBefore(olderThan)) {
            destroy(id);
            counts[0]++;
          } else if (orphan) {
            counts[1]++;
          }
        });
    return new DocumentKeySweep(counts[0], counts[1]);
  }

  private boolean isHeldBy(Set<ObjectId> containers, ObjectId id) {
    synchronized (locks.of(id)) {
      return entries
          .read(KIND, id)
          .flatMap(DocumentKeys::holder)
          .map(containers::contains)
          .orElse(false);
    }
  }

  /**
   * The holder that an entry claims; nothing for a damaged one, which is no waste but something to
   * report when it is opened.
   */
  private static Optional<ObjectId> holder(byte[] entry) {
    try {
      return Optional.of(UnverifiedEntry.read(entry).header().claimedKey());
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }

  private byte[] read(ObjectId id) {
    return entries.read(KIND, id).orElseThrow(() -> erasure.absent(KIND, id));
  }

  private SecretBytes unwrap(ObjectId id, ObjectId heldBy, byte[] entry) {
    long generation = generation(id, entry);
    try (SecretBytes wrapping = containers.open(heldBy)) {
      return place(id, heldBy, generation).unwrap(wrapping, entry);
    } catch (SealBroken e) {
      throw tampered(id, e);
    }
  }

  private static ObjectId claimedHolder(ObjectId id, byte[] entry) {
    return head(id, entry).header().claimedKey();
  }

  private static long generation(ObjectId id, byte[] entry) {
    return head(id, entry).generation();
  }

  private static UnverifiedEntry head(ObjectId id, byte[] entry) {
    try {
      return UnverifiedEntry.read(entry);
    } catch (SealBroken e) {
      throw tampered(id, e);
    }
  }

  private static ObjectTampered tampered(ObjectId id, SealBroken cause) {
    return new ObjectTampered(Entries.object(KIND), Entries.name(KIND, id), cause);
  }

  static KeyWrap place(ObjectId id, ObjectId container, long generation) {
    OuterHeader outer = new OuterHeader(ObjectType.WRAP, container, id);
    return new KeyWrap(outer, Optional.of(container), KIND.word(), generation);
  }
}
