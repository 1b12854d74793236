package nl.dossierkluis.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database: a file database of our own in the data folder. Refuses to run on settings that
 * could lose an acknowledged commit, then brings the schema up to date.
 */
@DataSourceDefinition(
    name = Database.JNDI_NAME,
    className = "nl.dossierkluis.platform.ConfiguredDataSource",
    minPoolSize = 2,
    maxPoolSize = 32,
    // A connection that broke is replaced before anybody gets it.
    properties = {
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
    })
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Database {

  /** Where the data source is found. */
  public static final String JNDI_NAME = "java:app/jdbc/dossierkluis";

  private static final Logger LOG = Logger.getLogger(Database.class.getName());

  @Resource(lookup = JNDI_NAME)
  DataSource dataSource;

  @Inject Settings settings;
  @Inject Instance<SchemaUpgrade> upgrade;

  @PostConstruct
  void start() {
    try {
      prepare();
    } catch (RuntimeException e) {
      Console.say("cannot start: " + e.getMessage());
      throw e;
    }
  }

  private void prepare() {
    try (Connection connection = dataSource.getConnection()) {
      DatabaseSelfCheck.check(connection, settings.data());
    } catch (SQLException e) {
      throw new IllegalStateException("the database cannot be opened", e);
    }
    Flyway flyway =
        Flyway.configure(Database.class.getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .load();
    Schema schema = Schema.of(flyway.info());
    schema.refuseNewer();
    if (schema.isOfAnEarlierVersion()) {
      upgrade.get().perform(dataSource, flyway::migrate);
    } else {
      flyway.migrate();
    }
    LOG.info(() -> "Database ready, schema " + schema.newest());
  }

  /**
   * Forces everything committed so far onto the disk. Whoever acknowledges an upload calls this
   * after the boundary has returned: the commit comes after the method, and only then is there
   * something to force. Other databases do this at commit themselves.
   *
   * @throws IllegalStateException when the database cannot do it; nothing may be acknowledged then
   */
  public void forceToDisk() {
    try (Connection connection = dataSource.getConnection()) {
      if (DatabaseSelfCheck.isH2(connection)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute("CHECKPOINT SYNC");
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database could not be forced to disk", e);
    }
  }
}
