package nl.dossierkluis.vault.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.KeyRotation;
import nl.dossierkluis.vault.VaultIncomplete;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.WrongKey;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringImage;
import nl.dossierkluis.vault.storage.KeyringStore;

/**
 * The opened keyring. Keys it hands out are copies, for the caller to close. What it did is durable
 * when a method returns. Safe for many threads. Failures: KeyDestroyed, ObjectMissing,
 * ObjectTampered and StorageFailure, each with the key's name.
 */
public final class KeyRing implements AutoCloseable {

  private final Entries entries;
  private final SecureRandom random;
  private final CustodyEntries custodies;
  private final KeyEncryptionKeys wrappingKeys;
  private final ContainerKeys containers;
  private final DocumentKeys documents;

  private KeyRing(
      Entries entries, Erasure erasure, KeyEncryptionKeys wrappingKeys, SecureRandom random) {
    this.entries = entries;
    this.random = random;
    this.custodies = new CustodyEntries(entries);
    this.wrappingKeys = wrappingKeys;
    this.containers = new ContainerKeys(entries, erasure, wrappingKeys, random);
    this.documents = new DocumentKeys(entries, erasure, containers, random);
  }

  /**
   * Opens a keyring with a custody, makes its first keys where it is empty, and destroys what the
   * erasure ledger names.
   *
   * @param source needed only until this returns
   * @throws WrongKey if the custody does not open it
   * @throws VaultIncomplete if entries are missing that there must be
   */
  public static KeyRing open(
      KeyringStore store, KeySource source, Clock clock, SecureRandom random) {
    Entries entries = new Entries(store, clock);
    Erasure erasure = new Erasure(entries);
    Leftovers.finish(entries);
    try (RootKey root = root(entries, source, random)) {
      KeyEncryptionKeys wrappingKeys = KeyEncryptionKeys.open(entries, root, random);
      try {
        erasure.replay();
        return new KeyRing(entries, erasure, wrappingKeys, random);
      } catch (RuntimeException e) {
        wrappingKeys.close();
        throw e;
      }
    }
  }

  private static RootKey root(Entries entries, KeySource source, SecureRandom random) {
    CustodyEntries custodies = new CustodyEntries(entries);
    return custodies.isEmpty()
        ? newRoot(entries, custodies, source, random)
        : custodies.open(source);
  }

  private static RootKey newRoot(
      Entries entries, CustodyEntries custodies, KeySource source, SecureRandom random) {
    for (KeyKind kind : KeyKind.values()) {
      if (!entries.isEmpty(kind)) {
        throw new VaultIncomplete(
            VaultObject.KEYRING,
            KeyKind.ROOT.word(),
            "is empty though there are keys; restore the keyring");
      }
    }
    RootKey root = new RootKey(ObjectId.random(random), SecretBytes.randomKey(random));
    var unused = custodies.add(source, root);
    return root;
  }

  /** What can open this keyring. */
  public CustodyEntries custodies() {
    return custodies;
  }

  /** Lets a new key-encryption key wrap all container keys, and destroys the older ones. */
  public synchronized KeyRotation rotate(RootKey root) {
    return containers.rotate(root);
  }

  /** Checks this keyring while it is in use; not while a rotation is under way. */
  public CheckedKeys check(KeySource source, List<KeySource> others) {
    return CheckedKeys.of(entries, this::lockOf, source, others);
  }

  /**
   * Copies this keyring while it is in use; no rotation is under way meanwhile, and custodies are
   * the caller's to keep as they are.
   */
  public synchronized KeyringImage image() {
    return new KeyringCopying(entries, this::lockOf).run();
  }

  /**
   * Opens a copy of this keyring with the key-encryption keys that are open here, and destroys in
   * it what its ledger names.
   *
   * @return nothing if the copy is older than the last rotation
   */
  public Optional<KeyRing> openCopy(KeyringStore copy) {
    Entries copied = new Entries(copy, entries.clock());
    KeyEncryptionKeys keys = wrappingKeys.forCopy(copied);
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Erasure erasure = new Erasure(copied);
    try {
      erasure.replay();
      return Optional.of(new KeyRing(copied, erasure, keys, random));
    } catch (RuntimeException e) {
      keys.close();
      throw e;
    }
  }

  /** Checks a copy of this keyring, which nobody changes meanwhile, against this one. */
  public CheckedKeys checkCopy(KeyringStore copy) {
    Entries copied = new Entries(copy, entries.clock());
    return CheckedKeys.ofCopy(copied, entries, wrappingKeys);
  }

  private Object lockOf(KeyKind kind, ObjectId id) {
    return switch (kind) {
      case CONTAINER -> containers.lockOf(id);
      case DOCUMENT -> documents.lockOf(id);
      case ROOT, KEK -> this; // these change under it
    };
  }

  /** Does something while no rotation is under way. */
  public synchronized <T> T withoutRotation(Supplier<T> work) {
    return work.get();
  }

  /** Makes a container key. */
  public void create(ContainerId container) {
    containers.create(id(container));
  }

  /** Whether the container's key is there. */
  public boolean holds(ContainerId container) {
    return containers.holds(id(container));
  }

  /** A container's key. */
  public SecretBytes open(ContainerId container) {
    return containers.open(id(container));
  }

  /** Destroys a container's key for good; again is allowed. */
  public void destroy(ContainerId container) {
    containers.destroy(id(container));
  }

  /** Makes a document key, held by a container. */
  public void create(DocumentId document, ContainerId heldBy) {
    documents.create(id(document), id(heldBy));
  }

  /** A document's key. */
  public SecretBytes open(DocumentId document, ContainerId heldBy) {
    return documents.open(id(document), id(heldBy));
  }

  /** A document's key, whichever container holds it. */
  public SecretBytes open(DocumentId document) {
    return documents.open(id(document));
  }

  /** The container that holds a document's key, as its entry says; opening it proves it. */
  public ContainerId holder(DocumentId document) {
    return ContainerId.of(documents.holder(id(document)).bytes());
  }

  /** Lets another container hold a document's key; again is allowed. */
  public void move(DocumentId document, ContainerId from, ContainerId to) {
    documents.move(id(document), id(from), id(to));
  }

  /** Destroys a document's key for good; again is allowed. */
  public void destroy(DocumentId document) {
    documents.destroy(id(document));
  }

  /**
   * Destroys the document keys that nobody knows, if they are old enough, and those of destroyed
   * containers.
   */
  public DocumentKeySweep sweep(Predicate<DocumentId> known, Instant olderThan) {
    return documents.sweep(id -> known.test(DocumentId.of(id.bytes())), olderThan);
  }

  private static ObjectId id(ContainerId container) {
    return ObjectId.of(container.bytes());
  }

  private static ObjectId id(DocumentId document) {
    return ObjectId.of(document.bytes());
  }

  @Override
  public void close() {
    containers.close();
    wrappingKeys.close();
  }
}
