package nl.dossierkluis.platform;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Opens a database again that closed itself. H2 does so when its disk is full, and stays closed for
 * every connection, new ones too, until the last one is gone; the pool takes them for sound. So
 * they are ended here, and the next request opens the file, as a start does after a crash: whatever
 * was acknowledged had been forced to the disk.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("Database")
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseWatch {

  private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());

  private static final int CLOSED = 90098;

  @Resource(lookup = Database.JNDI_NAME)
  DataSource dataSource;

  @Inject Settings settings;

  /** Looks whether the database answers. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  public void look() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from named_container")) {
      LOG.finest(() -> "The database answers " + rows);
    } catch (SQLException e) {
      if (isClosed(e)) {
        reopen();
      }
    }
  }

  private static boolean isClosed(Throwable failure) {
    return failure instanceof SQLException database && database.getErrorCode() == CLOSED
        || failure.getCause() != null && isClosed(failure.getCause());
  }

  private void reopen() {
    LOG.warning(
        "The database has closed itself; its connections are ended, so that it opens again");
    ConfiguredDataSource.endAll();
    DataSource direct = DatabaseUrl.direct(DatabaseUrl.of(settings.data()));
    try (Connection connection = direct.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // It says that it is closed, which was asked for; or its disk is still full.
      LOG.log(Level.INFO, () -> "The database said " + e.getErrorCode());
    }
  }
}
