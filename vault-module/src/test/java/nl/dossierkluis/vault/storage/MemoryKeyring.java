package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.dossierkluis.vault.cipher.ObjectId;

/** A keyring in memory, for tests. */
public final class MemoryKeyring implements KeyringStore {

  private final Map<Name, Entry> entries = new ConcurrentHashMap<>();
  private final List<String> erased = new ArrayList<>();

  @Override
  public void create(KeyKind kind, ObjectId id, byte[] entry, Instant now) {
    entries.put(new Name(kind, id), new Entry(entry.clone(), now));
  }

  @Override
  public void replace(KeyKind kind, ObjectId id, byte[] entry, Instant now) {
    create(kind, id, entry, now);
  }

  @Override
  public void exchange(KeyKind kind, ObjectId id, byte[] entry, Instant now) {
    create(kind, id, entry, now);
  }

  @Override
  public void settle(KeyKind kind) {
    // memory has nothing to wait for
  }

  @Override
  public Optional<byte[]> read(KeyKind kind, ObjectId id) {
    return Optional.ofNullable(entries.get(new Name(kind, id))).map(entry -> entry.bytes().clone());
  }

  @Override
  public boolean holds(KeyKind kind, ObjectId id) {
    return entries.containsKey(new Name(kind, id));
  }

  @Override
  public void destroy(KeyKind kind, ObjectId id) {
    entries.remove(new Name(kind, id));
  }

  @Override
  public void forEach(KeyKind kind, StoredObjectVisitor visitor) throws IOException {
    for (Map.Entry<Name, Entry> entry : entries.entrySet()) {
      if (entry.getKey().kind() == kind) {
        visitor.visit(entry.getKey().id(), entry.getValue().stored());
      }
    }
  }

  @Override
  public synchronized void appendErased(String line) {
    erased.add(line);
  }

  @Override
  public void forEachErased(ErasedLineVisitor visitor) throws IOException {
    for (String line : copy()) {
      visitor.visit(line);
    }
  }

  private synchronized List<String> copy() {
    return List.copyOf(erased);
  }

  @Override
  public boolean erasedIsWhole() {
    return true;
  }

  @Override
  public synchronized void dropLastErased() {
    erased.remove(erased.size() - 1);
  }

  private record Name(KeyKind kind, ObjectId id) {}

  private record Entry(byte[] bytes, Instant stored) {}
}
