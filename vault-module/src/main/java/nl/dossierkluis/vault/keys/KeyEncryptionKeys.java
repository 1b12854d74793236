package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.VaultIncomplete;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;

/** The opened key-encryption keys. The newest generation wraps; the older ones only unwrap. */
final class KeyEncryptionKeys implements AutoCloseable {

  private final Map<ObjectId, Generation> keys = new ConcurrentHashMap<>();
  private final Entries entries;
  private final SecureRandom random;

  /**
   * One key-encryption key.
   *
   * @param number from 1
   */
  record Generation(ObjectId id, long number, SecretBytes key) {}

  private KeyEncryptionKeys(Entries entries, SecureRandom random) {
    this.entries = entries;
    this.random = random;
  }

  /** Opens all of them; makes the first where the keyring is new. */
  static KeyEncryptionKeys open(Entries entries, RootKey root, SecureRandom random) {
    KeyEncryptionKeys opened = new KeyEncryptionKeys(entries, random);
    try {
      entries.forEach(KeyKind.KEK, (id, stored) -> opened.add(id, root));
      if (opened.keys.isEmpty()) {
        opened.createFirst(root);
      }
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void add(ObjectId id, RootKey root) {
    byte[] entry = entries.read(KeyKind.KEK, id).orElseThrow();
    try {
      long number = UnverifiedEntry.read(entry).generation();
      keys.put(id, new Generation(id, number, place(root, id, number).unwrap(root.key(), entry)));
    } catch (SealBroken e) {
      throw new ObjectTampered(VaultObject.KEY_ENCRYPTION_KEY, id.hex(), e);
    }
  }

  /** Those of them whose entry lies in a copy of this keyring as it lies here. */
  KeyEncryptionKeys forCopy(Entries copy) {
    KeyEncryptionKeys opened = new KeyEncryptionKeys(copy, random);
    copy.forEach(
        KeyKind.KEK,
        (id, stored) -> {
          Generation mine = keys.get(id);
          if (mine != null && isCopied(id, copy)) {
            opened.keys.put(id, new Generation(id, mine.number(), mine.key().copy()));
          }
        });
    return opened;
  }

  private boolean isCopied(ObjectId id, Entries copy) {
    return Arrays.equals(
        entries.read(KeyKind.KEK, id).orElse(null), copy.read(KeyKind.KEK, id).orElse(null));
  }

  /** What an entry of a copy wraps, which is the same key as here. */
  Generation inCopy(ObjectId id, byte[] entry) throws SealBroken {
    Generation mine = keys.get(id);
    if (mine == null) {
      throw SealBroken.misplaced("it was made before the last rotation, or is of another vault");
    }
    if (!Arrays.equals(entries.read(KeyKind.KEK, id).orElse(null), entry)) {
      throw SealBroken.unreadable("it is not as it is in the keyring");
    }
    return new Generation(id, mine.number(), mine.key().copy());
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  private void createFirst(RootKey root) {
    if (!entries.isEmpty(KeyKind.CONTAINER)) {
      throw new VaultIncomplete(
          VaultObject.KEYRING,
          KeyKind.KEK.word(),
          "is empty though there are container keys; restore the keyring");
    }
    create(root, 1);
  }

  private void create(RootKey root, long number) {
    Generation made =
        new Generation(ObjectId.random(random), number, SecretBytes.randomKey(random));
    byte[] entry = place(root, made.id(), number).wrap(root.key(), made.key(), random);
    entries.create(KeyKind.KEK, made.id(), entry);
    keys.put(made.id(), made);
  }

  /**
   * Makes the next generation, which wraps from now on, unless there is more than one already: then
   * a rotation was interrupted, and is to be finished.
   */
  void advance(RootKey root) {
    if (keys.size() == 1) {
      create(root, current().number() + 1);
    }
  }

  /** Destroys all generations but the newest, under which everything is wrapped durably. */
  void retireOlder() {
    Generation newest = current();
    for (Generation generation : List.copyOf(keys.values())) {
      if (generation.number() < newest.number()) {
        entries.destroy(KeyKind.KEK, generation.id());
        keys.remove(generation.id());
        generation.key().close();
      }
    }
  }

  static KeyWrap place(RootKey root, ObjectId id, long number) {
    OuterHeader outer = new OuterHeader(ObjectType.WRAP, root.id(), id);
    return new KeyWrap(outer, Optional.empty(), KeyKind.KEK.word(), number);
  }

  /** The newest generation. */
  Generation current() {
    return keys.values().stream()
        .max((one, other) -> Long.compare(one.number(), other.number()))
        .orElseThrow();
  }

  /** The one of this id, or nothing. */
  Optional<Generation> find(ObjectId id) {
    return Optional.ofNullable(keys.get(id));
  }

  @Override
  public void close() {
    keys.values().forEach(generation -> generation.key().close());
  }
}
