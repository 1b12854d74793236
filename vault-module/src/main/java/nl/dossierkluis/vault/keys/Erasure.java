package nl.dossierkluis.vault.keys;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import nl.dossierkluis.vault.KeyDestroyed;
import nl.dossierkluis.vault.ObjectMissing;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.storage.KeyKind;

/**
 * Destroys keys for good and knows which were destroyed. The ledger is written first: whatever
 * interrupts the rest is made up for at the next start. It is read from the store each time and not
 * kept in memory, since it only grows and is asked only for what is missing.
 */
final class Erasure {

  private final Entries entries;

  Erasure(Entries entries) {
    this.entries = entries;
  }

  /**
   * Destroys a key that is there; does nothing for one that was destroyed before.
   *
   * @throws ObjectMissing if there never was such a key
   */
  void destroy(KeyKind kind, ObjectId id) {
    if (entries.holds(kind, id)) {
      entries.appendErased(new ErasedKey(kind, id, entries.clock().instant()).line());
      entries.destroy(kind, id);
    } else if (find(kind, id).isEmpty()) {
      throw absent(kind, id);
    }
  }

  /** Why a key that was looked for is not there. */
  VaultException absent(KeyKind kind, ObjectId id) {
    VaultObject object = Entries.object(kind);
    String name = Entries.name(kind, id);
    Optional<ErasedKey> erased = find(kind, id);
    return erased.isPresent()
        ? new KeyDestroyed(object, name, erased.get().when())
        : new ObjectMissing(object, name);
  }

  /** The ids of all destroyed keys of a kind. */
  Set<ObjectId> all(KeyKind kind) {
    Set<ObjectId> ids = new HashSet<>();
    forEach(
        erased -> {
          if (erased.kind() == kind) {
            ids.add(erased.id());
          }
        });
    return ids;
  }

  /**
   * Makes true what the ledger says: cuts off a line that a crash tore, and destroys what is
   * (again) there.
   *
   * @throws ObjectTampered if a line before the last is not readable
   */
  void replay() {
    if (lastLineIsTorn()) {
      entries.dropLastErased();
    }
    forEach(erased -> entries.destroy(erased.kind(), erased.id()));
  }

  private boolean lastLineIsTorn() {
    boolean[] torn = {false};
    entries.forEachErased(line -> torn[0] = ErasedKey.parse(line).isEmpty());
    return torn[0];
  }

  private Optional<ErasedKey> find(KeyKind kind, ObjectId id) {
    ErasedKey[] found = new ErasedKey[1];
    forEach(
        erased -> {
          if (erased.kind() == kind && erased.id().equals(id)) {
            found[0] = erased;
          }
        });
    return Optional.ofNullable(found[0]);
  }

  private void forEach(Consumer<ErasedKey> visitor) {
    int[] number = {0};
    entries.forEachErased(
        line -> {
          int lineNumber = ++number[0];
          visitor.accept(ErasedKey.parse(line).orElseThrow(() -> unreadable(lineNumber)));
        });
  }

  private static ObjectTampered unreadable(int lineNumber) {
    SealBroken cause = SealBroken.unreadable("line " + lineNumber + " is not readable");
    return new ObjectTampered(VaultObject.ERASURE_LEDGER, "erased.log", cause);
  }
}
