package nl.dossierkluis.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Where the server's pool gets its connections from: the file database in the data folder. A class
 * of our own, because it is loaded with the product and so finds the product's H2, and because an
 * annotation could not compute the path.
 */
public class ConfiguredDataSource implements DataSource {

  private static final Logger LOG = Logger.getLogger(ConfiguredDataSource.class.getName());

  /** Those that the pool has; it forgets to say when it lets one go. */
  private static final Set<Connection> OPEN =
      Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

  private final JdbcDataSource h2 = new JdbcDataSource();

  /** Settles the path when the pool makes its first connection, the last moment to change files. */
  public ConfiguredDataSource() {
    KeptDatabase.putBackIfThere(Settings.dataFolder());
    h2.setURL(DatabaseUrl.of(Settings.dataFolder()));
    h2.setUser("sa");
    h2.setPassword("");
  }

  /**
   * Ends every connection that was ever given: of a database that closed itself, the pool takes
   * them for sound, and asks for others only when they say that they are closed.
   */
  static void endAll() {
    for (Connection connection : List.copyOf(OPEN)) {
      try {
        connection.close();
      } catch (SQLException e) {
        // A dead one cannot roll back any more; closed it is all the same.
        LOG.log(Level.FINE, e, () -> "A connection ended");
      }
    }
    OPEN.clear();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = h2.getConnection();
    OPEN.add(connection);
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return h2.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    h2.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    h2.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return h2.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.h2");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return h2.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return h2.isWrapperFor(type);
  }
}
