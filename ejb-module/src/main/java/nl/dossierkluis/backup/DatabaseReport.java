package nl.dossierkluis.backup;

import java.util.List;
import nl.dossierkluis.vault.Damage;

/**
 * What a comparison of the database with the vault looked at and found.
 *
 * @param tables that hold sealed records
 * @param records that opened
 * @param destroyed records and blobs whose key was destroyed: unreadable on purpose
 * @param blobs that the database knows and the vault holds
 * @param damages everything that is wrong, by table and row
 */
public record DatabaseReport(
    int tables, long records, long destroyed, long blobs, List<Damage> damages) {

  public DatabaseReport {
    damages = List.copyOf(damages);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return damages.isEmpty();
  }
}
