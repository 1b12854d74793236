package nl.dossierkluis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner can enter, for what stands in it for a moment. */
final class PrivateFolder {

  private PrivateFolder() {}

  /** Makes it where it is missing, and closes it to others where it is there. */
  static Path ensure(Path folder) throws IOException {
    var ownerOnly = PosixFilePermissions.fromString("rwx------");
    Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ownerOnly));
    Files.setPosixFilePermissions(folder, ownerOnly);
    return folder;
  }
}
