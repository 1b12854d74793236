package nl.dossierkluis.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import nl.dossierkluis.vault.DatabaseSource;

/**
 * The database of a running server, which alone has its file open. H2 copies the file itself while
 * others go on committing: meanwhile it only writes behind what is there, and reuses no space.
 */
public final class RunningDatabase implements DatabaseSource {

  private final DataSource database;
  private final Path scratch;

  /**
   * A source for one backup after another.
   *
   * @param scratch a private folder, made where it is missing; the copy lies there until it is
   *     sealed
   */
  public RunningDatabase(DataSource database, Path scratch) {
    this.database = database;
    this.scratch = scratch;
  }

  @Override
  public InputStream copy() throws IOException {
    Path zip = PrivateFolder.ensure(scratch).resolve("database.zip");
    Files.deleteIfExists(zip); // of a backup that a crash interrupted
    try {
      copyTo(zip);
      return new Unpacked(zip);
    } catch (IOException e) {
      Files.deleteIfExists(zip);
      throw e;
    }
  }

  private void copyTo(Path zip) throws IOException {
    String place = zip.toAbsolutePath().toString().replace("'", "''");
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("backup to '" + place + "'");
    } catch (SQLException e) {
      throw new IOException("the database could not be copied", e);
    }
  }

  /** The one file in H2's archive; closing it deletes the archive. */
  private static final class Unpacked extends FilterInputStream {

    private final Path zip;

    Unpacked(Path zip) throws IOException {
      super(databaseIn(zip));
      this.zip = zip;
    }

    private static InputStream databaseIn(Path zip) throws IOException {
      ZipInputStream archive = new ZipInputStream(Files.newInputStream(zip));
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          return archive;
        }
      }
      archive.close();
      throw new IOException("the copy of the database is empty");
    }

    @Override
    public void close() throws IOException {
      try {
        super.close();
      } finally {
        Files.deleteIfExists(zip);
      }
    }
  }
}
