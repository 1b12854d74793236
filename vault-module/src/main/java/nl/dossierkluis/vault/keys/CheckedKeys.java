package nl.dossierkluis.vault.keys;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.WrongKey;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.KeyKind;
import nl.dossierkluis.vault.storage.KeyringStore;
import org.jspecify.annotations.Nullable;

/** A keyring that has been checked: what is wrong with it, and the keys that do open. */
public final class CheckedKeys implements AutoCloseable {

  private final List<Damage> damages = new ArrayList<>();
  private final Entries entries;
  private final Map<KeyKind, Set<ObjectId>> erased = new EnumMap<>(KeyKind.class);
  private @Nullable KeyringCheck below;
  private int custodies;

  private CheckedKeys(Entries entries) {
    this.entries = entries;
  }

  /**
   * Checks a keyring that nobody has open.
   *
   * @param source that opens it
   * @param others that may open it too, and are tried for their own entries' sake
   * @throws WrongKey if the source does not open it, and that is not the fault of its entry
   */
  public static CheckedKeys of(
      KeyringStore keyring, KeySource source, List<KeySource> others, Clock clock) {
    return of(new Entries(keyring, clock), (kind, id) -> keyring, source, others);
  }

  /** The same for entries that are in use, each changed under its own lock only. */
  static CheckedKeys of(
      Entries entries,
      BiFunction<KeyKind, ObjectId, Object> locks,
      KeySource source,
      List<KeySource> others) {
    CheckedKeys checked = new CheckedKeys(entries);
    checked.readLedger();
    checked.readCustodies();
    try (RootKey root = new CustodyEntries(entries).open(source)) {
      checked.verifyCustodies(root, source, others);
      KeyringCheck below =
          new KeyringCheck(
              entries,
              KeyringCheck.WrappingKeys.under(root),
              locks,
              checked.erased,
              checked::readLedgerAgain);
      checked.below = below;
      checked.damages.addAll(below.run());
    } catch (WrongKey e) {
      checked.explain(source, e);
    }
    return checked;
  }

  /**
   * Checks a copy of a keyring, which nobody changes, with what that has open. Custody entries
   * cannot be opened so: they are compared, where they are still there.
   */
  static CheckedKeys ofCopy(Entries copy, Entries original, KeyEncryptionKeys open) {
    CheckedKeys checked = new CheckedKeys(copy);
    checked.readLedger();
    checked.readCustodies();
    checked.compareCustodies(original);
    KeyringCheck below =
        new KeyringCheck(
            copy, open::inCopy, (kind, id) -> copy, checked.erased, checked::readLedgerAgain);
    checked.below = below;
    checked.damages.addAll(below.run());
    return checked;
  }

  private void compareCustodies(Entries original) {
    for (ObjectId id : entries.ids(KeyKind.ROOT)) {
      Optional<byte[]> there = original.read(KeyKind.ROOT, id);
      if (there.isPresent() && !Arrays.equals(there.get(), read(id))) {
        custody(id, "is not as it is in the keyring");
      }
    }
  }

  private void readLedger() {
    int[] number = {0};
    entries.forEachErased(
        line -> {
          number[0]++;
          ErasedKey.parse(line)
              .ifPresentOrElse(
                  this::remember, () -> ledger("line " + number[0] + " is not readable"));
        });
    if (!entries.erasedIsWhole()) {
      ledger("its last line is cut short");
    }
  }

  private void readLedgerAgain() {
    entries.forEachErased(line -> ErasedKey.parse(line).ifPresent(this::remember));
  }

  private void remember(ErasedKey key) {
    erased.computeIfAbsent(key.kind(), kind -> new HashSet<>()).add(key.id());
  }

  private void ledger(String fact) {
    damages.add(new Damage(VaultObject.ERASURE_LEDGER, "erased.log", fact));
  }

  private void readCustodies() {
    for (ObjectId id : entries.ids(KeyKind.ROOT)) {
      try {
        CustodyHead.read(id, read(id));
        custodies++;
      } catch (SealBroken e) {
        custody(id, e.getMessage());
      }
    }
  }

  /**
   * A key file's entry opens with its own key alone; the others are vouched for by the root key.
   */
  private void verifyCustodies(RootKey root, KeySource source, List<KeySource> others) {
    for (ObjectId id : entries.ids(KeyKind.ROOT)) {
      try {
        verify(id, CustodyHead.read(id, read(id)).kind(), root, source, others);
      } catch (SealBroken e) {
        if (damages.stream().noneMatch(damage -> damage.name().equals(id.hex()))) {
          custody(id, e.getMessage());
        }
      }
    }
  }

  private void verify(
      ObjectId id, CustodyKind kind, RootKey root, KeySource source, List<KeySource> others)
      throws SealBroken {
    byte[] entry = read(id);
    if (kind != CustodyKind.KEY_FILE) {
      SidedCustody.verify(root, entry);
      return;
    }
    List<KeySource> all = new ArrayList<>(others);
    all.add(source);
    for (KeySource each : all) {
      if (each.kind() == kind && each.mayOpen(id, kind)) {
        each.unwrap(id, entry).close();
      }
    }
    if (entry.length != KeyFile.ENTRY_LENGTH) {
      throw SealBroken.length("an entry of " + entry.length + " bytes");
    }
  }

  /**
   * A key file checks itself and names its entry: if that is there, it is the entry that is bad.
   */
  private void explain(KeySource source, WrongKey failure) {
    boolean named = false;
    for (ObjectId id : entries.ids(KeyKind.ROOT)) {
      if (source.kind() == CustodyKind.KEY_FILE && source.mayOpen(id, CustodyKind.KEY_FILE)) {
        custody(id, "does not open with the key file that names it");
        named = true;
      }
    }
    if (!named) {
      throw failure;
    }
  }

  private void custody(ObjectId id, @Nullable String fact) {
    damages.add(new Damage(VaultObject.CUSTODY_ENTRY, id.hex(), String.valueOf(fact)));
  }

  private byte[] read(ObjectId id) {
    return entries.read(KeyKind.ROOT, id).orElse(new byte[0]);
  }

  /** What is wrong, in the order in which it was found. */
  public List<Damage> damages() {
    return List.copyOf(damages);
  }

  /** Whether the root key opened; without it nothing below it was tried. */
  public boolean opened() {
    return below != null;
  }

  /** How many entries opened. */
  public int count() {
    return below == null ? 0 : custodies + below.opened();
  }

  /** Whether this container's key opens. */
  public boolean opens(ContainerId container) {
    return below != null && below.opens(ObjectId.of(container.bytes()));
  }

  /**
   * Whether this document's key is out of reach for a reason that is known: destroyed, itself or
   * with its container, or reported as damaged.
   */
  public boolean isOutOfReach(DocumentId document) {
    ObjectId id = ObjectId.of(document.bytes());
    return entries.holds(KeyKind.DOCUMENT, id)
        || erased.getOrDefault(KeyKind.DOCUMENT, Set.of()).contains(id)
        || isErasedNow(id);
  }

  private boolean isErasedNow(ObjectId document) {
    readLedgerAgain();
    return erased.getOrDefault(KeyKind.DOCUMENT, Set.of()).contains(document);
  }

  /** The container that holds this document, if its key opens. */
  public Optional<ContainerId> holder(DocumentId document) {
    return Optional.ofNullable(below)
        .flatMap(keys -> keys.holder(ObjectId.of(document.bytes())))
        .map(id -> ContainerId.of(id.bytes()));
  }

  /** Every container that there is or was. */
  public Set<ContainerId> containersEver() {
    return below == null
        ? Set.of()
        : below.containersEver().stream()
            .map(id -> ContainerId.of(id.bytes()))
            .collect(Collectors.toSet());
  }

  /** A document's key, for the caller to close. */
  public Optional<SecretBytes> open(DocumentId document) {
    return Optional.ofNullable(below)
        .flatMap(keys -> keys.documentKey(ObjectId.of(document.bytes())));
  }

  @Override
  public void close() {
    if (below != null) {
      below.close();
    }
  }
}
