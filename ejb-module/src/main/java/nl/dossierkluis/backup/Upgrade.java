package nl.dossierkluis.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.dossierkluis.platform.KeptDatabase;
import nl.dossierkluis.platform.ProductVersion;
import nl.dossierkluis.platform.SchemaUpgrade;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.Vault;

/**
 * Backup, check, migrate, check, or back. What would be lost if the upgrade failed is copied twice:
 * as a generation of the backup, and beside the database, from where it goes back by itself, also
 * after a crash. A vault that somebody has yet to open cannot be checked and backed up; then the
 * copy beside the database alone is made.
 */
@ApplicationScoped
class Upgrade implements SchemaUpgrade {

  private static final Logger LOG = Logger.getLogger(Upgrade.class.getName());

  @Inject Instance<Vault> vaults;
  @Inject Settings settings;
  @Inject BackupPlans plans;
  @Inject Clock clock;

  @Override
  public void perform(DataSource database, Runnable migrate) {
    perform(database, migrate, vaults.get(), settings.data(), plans.current().folders());
  }

  void perform(
      DataSource database, Runnable migrate, Vault vault, Path data, BackupFolders folders) {
    RunningDatabase source = new RunningDatabase(database, data.resolve("run").resolve("upgrade"));
    long before = vault.isSealed() ? 0 : prepare(database, source, vault, folders);
    keep(source, data);
    try {
      migrate.run();
      if (!vault.isSealed()) {
        requireNoLess(before, check(database, vault, true));
      }
    } catch (RuntimeException e) {
      close(database);
      KeptDatabase.putBackIfThere(data);
      throw new IllegalStateException(
          "the upgrade failed and everything is as it was; start the version before, and report: "
              + e.getMessage(),
          e);
    }
    forget(data);
    LOG.info(() -> "Upgraded; " + before + " records opened before and after");
  }

  /** Checks and backs up; returns how many records opened. */
  private long prepare(
      DataSource database, RunningDatabase source, Vault vault, BackupFolders folders) {
    long records = check(database, vault, false);
    Backups.create(folders, clock);
    var unused = vault.backups(folders).make(source, ProductVersion.text());
    return records;
  }

  private static long check(DataSource database, Vault vault, boolean complete) {
    try (Connection connection = database.getConnection()) {
      DatabaseReport report =
          complete
              ? DatabaseComparison.run(connection, vault)
              : DatabaseComparison.runEarlier(connection, vault);
      if (!report.sound()) {
        throw new IllegalStateException(
            report.damages().size()
                + " records or files are damaged, the first: "
                + report.damages().get(0));
      }
      return report.records();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  private static void requireNoLess(long before, long after) {
    if (after < before) {
      throw new IllegalStateException(
          before + " records opened before the upgrade and only " + after + " after it");
    }
  }

  private static void keep(RunningDatabase source, Path data) {
    try (InputStream copy = source.copy()) {
      KeptDatabase.keep(data, copy);
    } catch (IOException e) {
      throw new UncheckedIOException("the database could not be copied before its upgrade", e);
    }
  }

  private static void forget(Path data) {
    try {
      KeptDatabase.forget(data);
    } catch (IOException e) {
      throw new UncheckedIOException("the copy before the upgrade could not be removed", e);
    }
  }

  /** For everybody, so that its file can be exchanged. */
  private static void close(DataSource database) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // H2 answers that it is closed, which was asked for.
      LOG.fine(() -> "The database is closed: " + e.getErrorCode());
    }
  }
}
