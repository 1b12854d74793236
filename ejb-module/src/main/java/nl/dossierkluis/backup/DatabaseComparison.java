package nl.dossierkluis.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.Damage;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.KeyDestroyed;
import nl.dossierkluis.vault.ObjectMissing;
import nl.dossierkluis.vault.ObjectTampered;
import nl.dossierkluis.vault.VaultContents;
import nl.dossierkluis.vault.VaultObject;

/**
 * Compares a database with the vault that goes with it: every sealed record opens in its place,
 * every blob that a row knows is there, every key that is needed is there or was destroyed. Rows
 * are read a page at a time, so that memory stays flat; nothing of them is kept or told but ids.
 */
public final class DatabaseComparison {

  private final Rows rows;
  private final VaultContents vault;
  private final List<Damage> damages = new ArrayList<>();
  private long records;
  private long destroyed;
  private long blobs;

  private DatabaseComparison(Connection database, VaultContents vault) {
    this.rows = new Rows(database);
    this.vault = vault;
  }

  /** Compares all of it; the connection stays open, and nothing is changed. */
  public static DatabaseReport run(Connection database, VaultContents vault) throws SQLException {
    return new DatabaseComparison(database, vault).run(true);
  }

  /** The same with a database of an earlier version, which lacks the tables made since. */
  static DatabaseReport runEarlier(Connection database, VaultContents vault) throws SQLException {
    return new DatabaseComparison(database, vault).run(false);
  }

  private DatabaseReport run(boolean complete) throws SQLException {
    Set<String> tables = rows.tablesWithRecords();
    requireKnown(tables);
    for (SealedColumns columns : SealedColumns.ALL) {
      if (tables.contains(columns.table())) {
        rows.forEach(columns, row -> check(columns, row));
      } else if (complete) {
        add(columns.table(), "is not there");
      }
    }
    rows.forEachBlob(blob -> checkBlob(blob[0], blob[1]));
    return new DatabaseReport(tables.size(), records, destroyed, blobs, damages);
  }

  private void requireKnown(Set<String> tables) {
    Set<String> known =
        SealedColumns.ALL.stream().map(SealedColumns::table).collect(Collectors.toSet());
    for (String table : tables) {
      if (!known.contains(table)) {
        add(table, "holds records of a kind that this program does not know");
      }
    }
  }

  private void check(SealedColumns columns, SealedRow row) {
    if (row.bytes() == null && row.container() == null) {
      return; // the columns allow it, for an entry without details
    }
    String name = columns.table() + "/" + row.id() + "/" + columns.group();
    try {
      vault.openRecord(row.address(columns), row.bytes() == null ? new byte[0] : row.bytes());
      records++;
    } catch (KeyDestroyed e) {
      destroyed++;
    } catch (ObjectMissing | ObjectTampered | IllegalArgumentException e) {
      damages.add(new Damage(VaultObject.RECORD, name, String.valueOf(e.getMessage())));
    }
  }

  private void checkBlob(String blob, String document) {
    try {
      DocumentId owner = new DocumentId(document);
      if (!isReadable(owner)) {
        destroyed++;
      } else if (vault.holds(new BlobId(blob))) {
        blobs++;
      } else {
        damages.add(new Damage(VaultObject.BLOB, blob, "is known to the database and not there"));
      }
    } catch (ObjectMissing | ObjectTampered | IllegalArgumentException e) {
      damages.add(new Damage(VaultObject.BLOB, blob, String.valueOf(e.getMessage())));
    }
  }

  /** Not if it was destroyed, alone or with what held it. */
  private boolean isReadable(DocumentId document) {
    try {
      return vault.holds(vault.holderOf(document));
    } catch (KeyDestroyed e) {
      return false;
    }
  }

  private void add(String table, String fact) {
    damages.add(new Damage(VaultObject.DATABASE, "table " + table, fact));
  }
}
