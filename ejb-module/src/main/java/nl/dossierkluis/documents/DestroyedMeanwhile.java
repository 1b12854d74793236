package nl.dossierkluis.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.KnownObjects;

/** What was destroyed on purpose while a vault in use was looked through, and so is no damage. */
final class DestroyedMeanwhile {

  private DestroyedMeanwhile() {}

  /**
   * The damages that last.
   *
   * @param before what the database knew when the vault's check began
   * @param after what it knows now
   */
  static List<Damage> leaveOut(List<Damage> damages, KnownObjects before, KnownObjects after) {
    Set<String> gone = names(before);
    gone.removeAll(names(after));
    return damages.stream().filter(damage -> !gone.contains(damage.name())).toList();
  }

  private static Set<String> names(KnownObjects known) {
    Set<String> names = new HashSet<>();
    known.documents().forEach(document -> names.add(document.text()));
    known.blobs().forEach(blob -> names.add(blob.blob().text()));
    return names;
  }
}
