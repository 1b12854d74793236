package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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

  private final Map<ObjectId, Generation> keys = new HashMap<>();

  /**
   * One key-encryption key.
   *
   * @param number from 1
   */
  record Generation(ObjectId id, long number, SecretBytes key) {}

  private KeyEncryptionKeys() {}

  /** Opens all of them; makes the first where the keyring is new. */
  static KeyEncryptionKeys open(Entries entries, RootKey root, SecureRandom random) {
    KeyEncryptionKeys opened = new KeyEncryptionKeys();
    try {
      entries.forEach(KeyKind.KEK, (id, stored) -> opened.add(id, entries, root));
      if (opened.keys.isEmpty()) {
        opened.createFirst(entries, root, random);
      }
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private void add(ObjectId id, Entries entries, RootKey root) {
    byte[] entry = entries.read(KeyKind.KEK, id).orElseThrow();
    try {
      long number = UnverifiedEntry.read(entry).generation();
      keys.put(id, new Generation(id, number, place(root, id, number).unwrap(root.key(), entry)));
    } catch (SealBroken e) {
      throw new ObjectTampered(VaultObject.KEY_ENCRYPTION_KEY, id.hex(), e);
    }
  }

  private void createFirst(Entries entries, RootKey root, SecureRandom random) {
    if (!entries.isEmpty(KeyKind.CONTAINER)) {
      throw new VaultIncomplete(
          VaultObject.KEYRING,
          KeyKind.KEK.word(),
          "is empty though there are container keys; restore the keyring");
    }
    Generation first = new Generation(ObjectId.random(random), 1, SecretBytes.randomKey(random));
    entries.create(
        KeyKind.KEK, first.id(), place(root, first.id(), 1).wrap(root.key(), first.key(), random));
    keys.put(first.id(), first);
  }

  private static KeyWrap place(RootKey root, ObjectId id, long number) {
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
