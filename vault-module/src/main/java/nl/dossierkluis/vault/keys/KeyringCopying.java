package nl.dossierkluis.vault.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringImage;

/**
 * Copies a keyring in which keys come and go meanwhile, while no rotation is under way. Document
 * keys are read before container keys, and what a move has left pointing to a container that is
 * gone is read again, so that each document key has its container key beside it. The ledger is read
 * last: it names whatever was destroyed since its entry was read.
 */
final class KeyringCopying {

  private final Entries entries;
  private final BiFunction<KeyKind, ObjectId, Object> locks;
  private final Map<ObjectId, byte[]> documents = new LinkedHashMap<>();
  private final Map<ObjectId, byte[]> containers = new LinkedHashMap<>();

  KeyringCopying(Entries entries, BiFunction<KeyKind, ObjectId, Object> locks) {
    this.entries = entries;
    this.locks = locks;
  }

  KeyringImage run() {
    readAll(KeyKind.DOCUMENT, documents);
    readAll(KeyKind.CONTAINER, containers);
    List.copyOf(documents.keySet()).forEach(this::settle);
    List<KeyringImage.Entry> all = new ArrayList<>();
    for (KeyKind kind : List.of(KeyKind.ROOT, KeyKind.KEK)) {
      Map<ObjectId, byte[]> few = new LinkedHashMap<>();
      readAll(kind, few);
      add(kind, few, all);
    }
    add(KeyKind.CONTAINER, containers, all);
    add(KeyKind.DOCUMENT, documents, all);
    List<String> ledger = new ArrayList<>();
    entries.forEachErased(ledger::add);
    return new KeyringImage(all, ledger);
  }

  private static void add(
      KeyKind kind, Map<ObjectId, byte[]> read, List<KeyringImage.Entry> target) {
    read.forEach((id, bytes) -> target.add(new KeyringImage.Entry(kind, id, bytes)));
  }

  private void readAll(KeyKind kind, Map<ObjectId, byte[]> target) {
    entries.ids(kind).forEach(id -> read(kind, id, target));
  }

  /** Under the entry's lock: read while it is being overwritten, it would look damaged. */
  private boolean read(KeyKind kind, ObjectId id, Map<ObjectId, byte[]> target) {
    synchronized (locks.apply(kind, id)) {
      Optional<byte[]> entry = entries.read(kind, id);
      entry.ifPresentOrElse(bytes -> target.put(id, bytes), () -> target.remove(id));
      return entry.isPresent();
    }
  }

  /** Until the container is here that holds the document, or is gone with it. */
  private void settle(ObjectId document) {
    byte[] before = new byte[0];
    byte[] entry = documents.get(document);
    while (entry != null && !Arrays.equals(entry, before)) {
      Optional<ObjectId> holder = holder(entry);
      if (holder.isEmpty()
          || containers.containsKey(holder.get())
          || read(KeyKind.CONTAINER, holder.get(), containers)) {
        return;
      }
      before = entry;
      boolean there = read(KeyKind.DOCUMENT, document, documents);
      entry = there ? documents.get(document) : null;
    }
  }

  /** Nothing for a damaged entry, which is copied as it is. */
  private static Optional<ObjectId> holder(byte[] entry) {
    try {
      return Optional.of(UnverifiedEntry.read(entry).header().claimedKey());
    } catch (SealBroken e) {
      return Optional.empty();
    }
  }
}
