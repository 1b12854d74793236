package nl.dossierkluis.vault.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.cipher.UnverifiedOuterHeader;
import nl.dossierkluis.vault.storage.KeyKind;

/**
 * Opens every entry of a keyring, from the root key down, and remembers the keys until it is closed
 * so that blobs can be opened with them. It changes nothing. An entry that does not open is tried
 * once more under its lock: in a vault that is in use it may be about to be destroyed.
 */
final class KeyringCheck implements AutoCloseable {

  private final Entries entries;
  private final WrappingKeys above;
  private final BiFunction<KeyKind, ObjectId, Object> locks;
  private final Map<KeyKind, Set<ObjectId>> erased;
  private final Runnable readLedgerAgain;
  private final Map<ObjectId, KeyEncryptionKeys.Generation> wrapping = new HashMap<>();
  private final Map<ObjectId, SecretBytes> containers = new HashMap<>();
  private final Map<ObjectId, ObjectId> holders = new HashMap<>();
  private final List<Damage> damages = new ArrayList<>();
  private int opened;

  KeyringCheck(
      Entries entries,
      WrappingKeys above,
      BiFunction<KeyKind, ObjectId, Object> locks,
      Map<KeyKind, Set<ObjectId>> erased,
      Runnable readLedgerAgain) {
    this.entries = entries;
    this.above = above;
    this.locks = locks;
    this.erased = erased;
    this.readLedgerAgain = readLedgerAgain;
  }

  /**
   * What opens the entries of key-encryption keys: the root key, or a keyring that has them open.
   */
  @FunctionalInterface
  interface WrappingKeys {
    KeyEncryptionKeys.Generation open(ObjectId id, byte[] entry) throws SealBroken;

    /** Those that this root key opens; it stays open until then. */
    static WrappingKeys under(RootKey root) {
      return (id, entry) -> {
        long number = UnverifiedEntry.read(entry).generation();
        SecretBytes key = KeyEncryptionKeys.place(root, id, number).unwrap(root.key(), entry);
        return new KeyEncryptionKeys.Generation(id, number, key);
      };
    }
  }

  /** Opens one entry, or says why it does not open. */
  @FunctionalInterface
  private interface Opening {
    void open(ObjectId id, byte[] entry) throws SealBroken;
  }

  List<Damage> run() {
    openAll(KeyKind.KEK, this::openWrapping);
    if (wrapping.isEmpty()) {
      damages.add(new Damage(VaultObject.KEYRING, KeyKind.KEK.word(), "holds no key that opens"));
    }
    openAll(KeyKind.CONTAINER, this::openContainer);
    openAll(KeyKind.DOCUMENT, this::openDocument);
    return List.copyOf(damages);
  }

  private void openAll(KeyKind kind, Opening opening) {
    List<ObjectId> suspects = new ArrayList<>();
    for (ObjectId id : entries.ids(kind)) {
      if (failure(kind, id, opening).isPresent()) {
        suspects.add(id);
      }
    }
    for (ObjectId id : suspects) {
      synchronized (locks.apply(kind, id)) { // whoever is destroying it is done then
        confirmed(kind, id, opening).ifPresent(fact -> report(kind, id, fact));
      }
    }
  }

  /** The ledger is read after what it explains: a key goes after its line has been written. */
  private Optional<String> confirmed(KeyKind kind, ObjectId id, Opening opening) {
    if (failure(kind, id, opening).isEmpty()) {
      return Optional.empty();
    }
    readLedgerAgain.run();
    return failure(kind, id, opening);
  }

  /** What is wrong with an entry; nothing also for one that is gone meanwhile. */
  private Optional<String> failure(KeyKind kind, ObjectId id, Opening opening) {
    Optional<byte[]> entry = entries.read(kind, id);
    if (entry.isEmpty()) {
      return Optional.empty();
    }
    if (isErased(kind, id)) {
      return Optional.of("was destroyed and is there again; the next start destroys it");
    }
    try {
      opening.open(id, entry.get());
      opened++;
      return Optional.empty();
    } catch (SealBroken e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void openWrapping(ObjectId id, byte[] entry) throws SealBroken {
    wrapping.put(id, above.open(id, entry));
  }

  private void openContainer(ObjectId id, byte[] entry) throws SealBroken {
    ObjectId claimed = UnverifiedEntry.read(entry).header().claimedKey();
    KeyEncryptionKeys.Generation generation = wrapping.get(claimed);
    if (generation == null) {
      throw SealBroken.misplaced("key-encryption key " + claimed + " is missing or damaged");
    }
    containers.put(id, ContainerKeys.place(id, generation).unwrap(generation.key(), entry));
  }

  /** Of a destroyed container the documents are destroyed too, if not yet swept. */
  private void openDocument(ObjectId id, byte[] entry) throws SealBroken {
    UnverifiedOuterHeader header = UnverifiedEntry.read(entry).header();
    ObjectId holder = header.claimedKey();
    if (isErased(KeyKind.CONTAINER, holder)) {
      header.mustBe(new OuterHeader(ObjectType.WRAP, holder, id));
    } else {
      unwrapDocument(id, entry).close();
      holders.put(id, holder);
    }
  }

  private SecretBytes unwrapDocument(ObjectId id, byte[] entry) throws SealBroken {
    UnverifiedEntry head = UnverifiedEntry.read(entry);
    ObjectId holder = head.header().claimedKey();
    return DocumentKeys.place(id, holder, head.generation()).unwrap(container(holder), entry);
  }

  /** Also one that was made since the others were opened. */
  private SecretBytes container(ObjectId id) throws SealBroken {
    if (!containers.containsKey(id)) {
      Optional<byte[]> entry = entries.read(KeyKind.CONTAINER, id);
      if (entry.isPresent()) {
        openContainer(id, entry.get());
      }
    }
    SecretBytes key = containers.get(id);
    if (key == null) {
      throw SealBroken.misplaced(
          "container key " + Entries.name(KeyKind.CONTAINER, id) + " is missing");
    }
    return key;
  }

  private void report(KeyKind kind, ObjectId id, String fact) {
    damages.add(new Damage(Entries.object(kind), Entries.name(kind, id), fact));
  }

  private boolean isErased(KeyKind kind, ObjectId id) {
    return erased.getOrDefault(kind, Set.of()).contains(id);
  }

  int opened() {
    return opened;
  }

  Optional<ObjectId> holder(ObjectId document) {
    return Optional.ofNullable(holders.get(document));
  }

  boolean opens(ObjectId container) {
    return containers.containsKey(container);
  }

  /** Every container that a document can have been in: those that are there, and the destroyed. */
  Set<ObjectId> containersEver() {
    Set<ObjectId> all = new HashSet<>(entries.ids(KeyKind.CONTAINER));
    readLedgerAgain.run();
    all.addAll(erased.getOrDefault(KeyKind.CONTAINER, Set.of()));
    return all;
  }

  /** A document's key, for the caller to close, or nothing if it is not there or does not open. */
  Optional<SecretBytes> documentKey(ObjectId id) {
    Optional<byte[]> entry = entries.read(KeyKind.DOCUMENT, id);
    try {
      return entry.isPresent() ? Optional.of(unwrapDocument(id, entry.get())) : Optional.empty();
    } catch (SealBroken e) {
      return Optional.empty(); // which was reported when all entries were opened
    }
  }

  @Override
  public void close() {
    wrapping.values().forEach(generation -> generation.key().close());
    containers.values().forEach(SecretBytes::close);
  }
}
