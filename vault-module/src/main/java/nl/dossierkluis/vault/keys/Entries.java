package nl.dossierkluis.vault.keys;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.StorageFailure;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.ErasedLineVisitor;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringStore;
import nl.dossierkluis.vault.storage.StoredObjectVisitor;

/**
 * The keyring's store in the words of the vault: with its clock, and with failures that name the
 * entry.
 */
final class Entries {

  private final KeyringStore store;
  private final Clock clock;

  Entries(KeyringStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void create(KeyKind kind, ObjectId id, byte[] entry) {
    try {
      store.create(kind, id, entry, clock.instant());
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  void replace(KeyKind kind, ObjectId id, byte[] entry) {
    try {
      store.replace(kind, id, entry, clock.instant());
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  /** Replaces an entry; it is durable only once {@link #settle} has returned. */
  void exchange(KeyKind kind, ObjectId id, byte[] entry) {
    try {
      store.exchange(kind, id, entry, clock.instant());
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  void settle(KeyKind kind) {
    try {
      store.settle(kind);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, kind.word(), e);
    }
  }

  Optional<byte[]> read(KeyKind kind, ObjectId id) {
    try {
      return store.read(kind, id);
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  boolean holds(KeyKind kind, ObjectId id) {
    try {
      return store.holds(kind, id);
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  /** Overwrites and removes an entry, if it is there. */
  void destroy(KeyKind kind, ObjectId id) {
    try {
      store.destroy(kind, id);
    } catch (IOException e) {
      throw failure(kind, id, e);
    }
  }

  void forEach(KeyKind kind, StoredObjectVisitor visitor) {
    try {
      store.forEach(kind, visitor);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEYRING, kind.word(), e);
    }
  }

  boolean isEmpty(KeyKind kind) {
    return ids(kind).isEmpty();
  }

  List<ObjectId> ids(KeyKind kind) {
    List<ObjectId> ids = new ArrayList<>();
    forEach(kind, (id, stored) -> ids.add(id));
    return ids;
  }

  void appendErased(String line) {
    try {
      store.appendErased(line);
    } catch (IOException e) {
      throw ledgerFailure(e);
    }
  }

  void forEachErased(ErasedLineVisitor visitor) {
    try {
      store.forEachErased(visitor);
    } catch (IOException e) {
      throw ledgerFailure(e);
    }
  }

  boolean erasedIsWhole() {
    try {
      return store.erasedIsWhole();
    } catch (IOException e) {
      throw ledgerFailure(e);
    }
  }

  void dropLastErased() {
    try {
      store.dropLastErased();
    } catch (IOException e) {
      throw ledgerFailure(e);
    }
  }

  Clock clock() {
    return clock;
  }

  /** How messages name a key: as callers do where they know it, else by its file name. */
  static String name(KeyKind kind, ObjectId id) {
    return switch (kind) {
      case CONTAINER, DOCUMENT -> ContainerId.of(id.bytes()).text();
      case ROOT, KEK -> id.hex();
    };
  }

  static VaultObject object(KeyKind kind) {
    return switch (kind) {
      case ROOT -> VaultObject.CUSTODY_ENTRY;
      case KEK -> VaultObject.KEY_ENCRYPTION_KEY;
      case CONTAINER -> VaultObject.CONTAINER_KEY;
      case DOCUMENT -> VaultObject.DOCUMENT_KEY;
    };
  }

  private static StorageFailure failure(KeyKind kind, ObjectId id, IOException cause) {
    return new StorageFailure(object(kind), name(kind, id), cause);
  }

  private static StorageFailure ledgerFailure(IOException cause) {
    return new StorageFailure(VaultObject.ERASURE_LEDGER, "erased.log", cause);
  }
}
