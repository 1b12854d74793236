package nl.dossierkluis.vault.keys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.dossierkluis.vault.Custody;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.WrongKey;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringStore;
import org.jspecify.annotations.Nullable;

/**
 * The custodies of a keyring, beside each other: each entry wraps the same root key, and comes and
 * goes without touching another. A damaged entry does not keep the others from opening.
 */
public final class CustodyEntries {

  private final Entries entries;

  CustodyEntries(Entries entries) {
    this.entries = entries;
  }

  /** Those of a store. */
  public static CustodyEntries of(KeyringStore store, Clock clock) {
    return new CustodyEntries(new Entries(store, clock));
  }

  /** All of them as their entries claim, the oldest first. */
  public List<Custody> all() {
    List<Custody> all = new ArrayList<>();
    entries.forEach(
        KeyKind.ROOT, (id, stored) -> all.add(new Custody(id.hex(), claimedKind(id), stored)));
    all.sort(Comparator.comparing(Custody::since).thenComparing(Custody::id));
    return all;
  }

  private CustodyKind claimedKind(ObjectId id) {
    try {
      return CustodyHead.read(id, read(id)).kind();
    } catch (SealBroken e) {
      return CustodyKind.UNREADABLE; // which is what the list says; a check says why
    }
  }

  private byte[] read(ObjectId id) {
    return entries.read(KeyKind.ROOT, id).orElse(new byte[0]);
  }

  /**
   * Opens the root key.
   *
   * @throws WrongKey if the custody is another one than the vault knows
   * @throws KeyUnavailable if the vault has no custody of this kind
   */
  public RootKey open(KeySource source) {
    List<ObjectId> candidates = new ArrayList<>();
    for (Custody custody : all()) {
      ObjectId id = ObjectId.ofHex(custody.id());
      if (source.mayOpen(id, custody.kind())) {
        candidates.add(id);
      }
    }
    if (candidates.isEmpty()) {
      throw noEntry(source);
    }
    return openOneOf(candidates, source);
  }

  /** More than one are there only after a change that was interrupted. */
  private RootKey openOneOf(List<ObjectId> candidates, KeySource source) {
    SealBroken failure = SealBroken.unreadable("no entry");
    for (ObjectId id : candidates) {
      try {
        return source.unwrap(id, read(id));
      } catch (SealBroken e) {
        failure = e;
      }
    }
    String fact = "does not open its custody entry: another key, or the entry was changed";
    throw new WrongKey(source.kind().object(), source.description(), fact, failure);
  }

  private VaultException noEntry(KeySource source) {
    VaultObject object = source.kind().object();
    if (source.kind() == CustodyKind.KEY_FILE) {
      return new WrongKey(object, source.description(), "belongs to another vault");
    }
    return new KeyUnavailable(
        object, source.description(), "is no custody of this vault, which opens with: " + kinds());
  }

  /** What opens this keyring, in words. */
  public String kinds() {
    return all().stream()
        .map(custody -> custody.kind().toString())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether there is none yet. */
  boolean isEmpty() {
    return entries.isEmpty(KeyKind.ROOT);
  }

  /**
   * Adds a custody, and opens its entry as it lies in the store: an older one may only go once this
   * has returned.
   *
   * @return the entry's name
   */
  public ObjectId add(KeySource source, RootKey root) {
    CustodyEntry entry = source.wrap(root);
    entries.create(KeyKind.ROOT, entry.custody(), entry.bytes());
    try (RootKey reopened = source.unwrap(entry.custody(), read(entry.custody()))) {
      if (!reopened.isSameAs(root)) {
        throw SealBroken.unreadable("it holds another key");
      }
      return entry.custody();
    } catch (SealBroken e) {
      throw new ObjectTampered(VaultObject.CUSTODY_ENTRY, entry.custody().hex(), e);
    }
  }

  /** Destroys the entries of a kind but this one; again is allowed. */
  public void removeOthers(CustodyKind kind, @Nullable ObjectId keep) {
    for (Custody custody : all()) {
      ObjectId id = ObjectId.ofHex(custody.id());
      if (custody.kind() == kind && !id.equals(keep)) {
        entries.destroy(KeyKind.ROOT, id);
      }
    }
  }
}
