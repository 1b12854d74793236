package nl.dossierkluis.platform;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The address of the file database.
 *
 * <p>{@code WRITE_DELAY=0}: H2 otherwise delays the write of a commit by half a second and loses it
 * at a mere kill of the process. {@code TRACE_LEVEL_FILE=0}: its trace would quote SQL. {@code
 * DB_CLOSE_ON_EXIT=FALSE}: the pool closes it, not a shutdown hook that races with the last
 * requests. {@code OPTIMIZE_REUSE_RESULTS=0}: H2 2.4.240 otherwise may answer a repeated query from
 * before a change of the same transaction (h2database issue 4299). {@code LOCK_TIMEOUT}, in
 * milliseconds: many who change one dossier wait for each other, on a slow disk for longer than
 * H2's two seconds; those who would wait for ever are found at once. {@code QUERY_CACHE_SIZE}: a
 * connection keeps that many statements parsed; the eight of H2 are fewer than a page has.
 */
public final class DatabaseUrl {

  private static final String SUFFIX = ".mv.db";

  private DatabaseUrl() {}

  /** The file in which the database of a data folder lies. */
  public static Path file(Path dataFolder) {
    return dataFolder.resolve("db").resolve("dossierkluis" + SUFFIX);
  }

  /** A file of this database that is only to be read; it must be there. */
  public static String readOnly(Path file) {
    return address(file)
        + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
        + ";OPTIMIZE_REUSE_RESULTS=0";
  }

  private static String address(Path file) {
    String path = file.toAbsolutePath().toString();
    return "jdbc:h2:file:" + path.substring(0, path.length() - SUFFIX.length());
  }

  /** The database of a running server, with the settings that lose no commit. */
  public static String of(Path dataFolder) {
    return address(file(dataFolder))
        + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE"
        + ";OPTIMIZE_REUSE_RESULTS=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=200";
  }

  /** Connections to such an address past the server's pool. */
  public static DataSource direct(String url) {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(url);
    h2.setUser("sa");
    h2.setPassword("");
    return h2;
  }
}
