package nl.dossierkluis.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The database's file as it was before an upgrade, {@code db/before-upgrade}: there while an
 * upgrade is under way. Found at a start, it says that one did not come to its end, and goes back
 * into its place. It holds no more in the clear than the database does.
 */
public final class KeptDatabase {

  private KeptDatabase() {}

  private static Path kept(Path data) {
    return data.resolve("db").resolve("before-upgrade");
  }

  private static Path database(Path data) {
    return data.resolve("db").resolve("dossierkluis.mv.db");
  }

  /** Keeps a copy; it is whole and on disk on return, or not there. */
  public static void keep(Path data, InputStream copy) throws IOException {
    Path unfinished = data.resolve("db").resolve("before-upgrade.new");
    Files.copy(copy, unfinished, StandardCopyOption.REPLACE_EXISTING);
    Durable.replace(unfinished, kept(data));
  }

  /** The upgrade came to its end. */
  public static void forget(Path data) throws IOException {
    Durable.delete(kept(data));
  }

  /**
   * Puts the kept file back, if there is one; nobody may have the database open.
   *
   * @return whether there was one
   */
  public static boolean putBackIfThere(Path data) {
    if (!Files.exists(kept(data))) {
      return false;
    }
    try {
      Durable.replace(kept(data), database(data));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("the database could not be put back", e);
    }
  }
}
