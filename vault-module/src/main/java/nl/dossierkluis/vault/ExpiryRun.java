package nl.dossierkluis.vault;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.backup.BackupPlaces;
import nl.dossierkluis.vault.backup.Kept;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * Removes what a term does not keep. The key of a generation is destroyed only once its index has
 * opened with it: what a file merely claims destroys nothing. And no blob leaves the pool while a
 * generation that is kept might need it.
 */
final class ExpiryRun {

  private final BackedUpVault vault;
  private final BackupPlaces places;
  private final BackupTerms terms;
  private final List<Damage> damages = new ArrayList<>();

  ExpiryRun(BackedUpVault vault, BackupPlaces places, BackupTerms terms) {
    this.vault = vault;
    this.places = places;
    this.terms = terms;
  }

  ExpiryReport run() throws IOException {
    List<String> generations = deleteGenerations();
    List<String> copies = destroyCopies();
    Set<String> needed = needed();
    int blobs = damages.isEmpty() ? deleteBlobs(needed) : 0;
    return new ExpiryReport(generations, copies, blobs, damages);
  }

  private List<String> deleteGenerations() throws IOException {
    List<String> names = places.names();
    Set<Instant> kept = Kept.generations(times(names), terms);
    List<String> expired =
        names.stream().filter(name -> !kept.contains(BackupPlaces.time(name))).toList();
    for (String name : expired) {
      delete(name);
    }
    return expired;
  }

  private void delete(String name) throws IOException {
    ContainerId container = null;
    try {
      container = OpenGeneration.open(places, vault.keys(), name).container();
    } catch (BackupDamaged e) {
      container = null; // nothing proves whose key it is; the files go all the same
    }
    places.deleteGeneration(name);
    if (container != null) {
      vault.keys().destroy(container);
    }
  }

  private List<String> destroyCopies() throws IOException {
    List<String> names = places.copyNames();
    Set<Instant> kept = Kept.keyringCopies(times(names), terms, vault.clock().instant());
    List<String> expired =
        names.stream().filter(name -> !kept.contains(BackupPlaces.time(name))).toList();
    for (String name : expired) {
      places.destroyCopy(name);
    }
    return expired;
  }

  private static List<Instant> times(List<String> names) {
    return names.stream().map(BackupPlaces::time).toList();
  }

  private Set<String> needed() throws IOException {
    Set<String> needed = new HashSet<>();
    for (String name : places.names()) {
      try {
        needed.addAll(OpenGeneration.open(places, vault.keys(), name).index().blobs().keySet());
      } catch (BackupDamaged e) {
        damages.add(new Damage(e.object(), e.id(), String.valueOf(e.getMessage())));
      }
    }
    return needed;
  }

  private int deleteBlobs(Set<String> needed) throws IOException {
    List<ObjectId> unneeded = new ArrayList<>();
    places
        .pool()
        .forEach(
            (id, stored) -> {
              if (!needed.contains(id.hex())) {
                unneeded.add(id);
              }
            });
    return places.pool().delete(unneeded);
  }
}
