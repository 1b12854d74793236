package nl.dossierkluis.vault.keys;

import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.storage.KeyKind;

/**
 * Entries whose destruction was interrupted after they had been overwritten; {@code
 * docs/vault-format.md}, section 6. Containers and documents have the ledger for that.
 */
final class Leftovers {

  private static final List<KeyKind> WITHOUT_LEDGER = List.of(KeyKind.ROOT, KeyKind.KEK);

  private Leftovers() {}

  /** Destroys them to the end. */
  static void finish(Entries entries) {
    for (KeyKind kind : WITHOUT_LEDGER) {
      entries.forEach(
          kind,
          (id, stored) -> {
            if (entries.read(kind, id).filter(Leftovers::isOverwritten).isPresent()) {
              entries.destroy(kind, id);
            }
          });
    }
  }

  /** Zeros where the outer header was: no entry begins like that. */
  static boolean isOverwritten(byte[] entry) {
    return entry.length >= OuterHeader.LENGTH
        && Arrays.equals(Arrays.copyOf(entry, OuterHeader.LENGTH), new byte[OuterHeader.LENGTH]);
  }
}
