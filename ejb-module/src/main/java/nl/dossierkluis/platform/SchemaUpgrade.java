package nl.dossierkluis.platform;

import javax.sql.DataSource;

/** Brings a database that holds data of an earlier version up to date, or leaves it as it was. */
public interface SchemaUpgrade {

  /**
   * Copies, checks, migrates, checks.
   *
   * @param migrate changes the schema
   * @throws IllegalStateException with words for the operator; then everything is as it was, and
   *     the database is closed
   */
  void perform(DataSource database, Runnable migrate);
}
