package nl.dossierkluis.vault.keys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.KeyKind;

/**
 * All erasure ledgers that a restore finds, as one: what any of them names is destroyed. They only
 * grow, so that the newest says it all where none was tampered with.
 */
public final class ErasureLedgers {

  private final Set<String> lines = new LinkedHashSet<>();
  private final Map<KeyKind, Set<ObjectId>> keys = new EnumMap<>(KeyKind.class);
  private final List<Damage> damages = new ArrayList<>();

  /**
   * Takes the lines of one.
   *
   * @param name of the ledger, to name a line that is not readable
   */
  public void add(String name, List<String> ledger) {
    int number = 0;
    for (String line : ledger) {
      number++;
      Optional<ErasedKey> key = ErasedKey.parse(line);
      if (key.isEmpty()) {
        damages.add(
            new Damage(VaultObject.ERASURE_LEDGER, name, "line " + number + " is not readable"));
      } else if (lines.add(line)) {
        keys.computeIfAbsent(key.get().kind(), kind -> new HashSet<>()).add(key.get().id());
      }
    }
  }

  /** Every line that was readable, once. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Whether this key was destroyed. */
  public boolean name(KeyKind kind, ObjectId id) {
    return keys.getOrDefault(kind, Set.of()).contains(id);
  }

  /** Lines that were not readable. */
  public List<Damage> damages() {
    return List.copyOf(damages);
  }
}
