package nl.dossierkluis.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.dossierkluis.backup.DoctorFacts.Pair;
import nl.dossierkluis.platform.DatabaseSelfCheck;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.BackupMissing;
import nl.dossierkluis.vault.Backups;
import nl.dossierkluis.vault.Custody;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.Generation;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;

/** Gathers what the {@link Doctor} judges from the system and the folders; it changes nothing. */
public final class Surroundings {

  private static final Path SWAPS = Path.of("/proc/swaps");

  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private Surroundings() {}

  /**
   * Looks at an installation, running or not.
   *
   * @param database an open connection; empty where the server is stopped
   * @param lastTrial when the last sound one ended, as the caller remembers it
   */
  public static DoctorFacts of(
      Path data,
      Path keys,
      Optional<BackupFolders> backup,
      Optional<Connection> database,
      Optional<Instant> lastTrial)
      throws IOException, SQLException {
    Path dataFolder = data.toAbsolutePath().normalize();
    Path keyFolder = keys.toAbsolutePath().normalize();
    return new DoctorFacts(
        dataFolder,
        keyFolder,
        backup,
        sameStores(dataFolder, keyFolder, backup),
        readableByOthers(places(dataFolder, keyFolder, backup)),
        custodies(dataFolder, keyFolder),
        backup.flatMap(Surroundings::lastBackup),
        lastTrial,
        database.isPresent()
            ? DatabaseSelfCheck.fault(database.get(), dataFolder)
            : Optional.empty(),
        swaps(SWAPS));
  }

  private static List<Path> places(Path data, Path keys, Optional<BackupFolders> backup) {
    List<Path> places = new ArrayList<>();
    places.addAll(List.of(keys, keys.resolve("root.key"), data.resolve("keyring")));
    places.addAll(List.of(data.resolve("blobs"), data.resolve("db")));
    backup.ifPresent(
        folders -> places.addAll(List.of(folders.repository(), folders.keyringCopies())));
    return places;
  }

  private static Set<Pair> sameStores(Path data, Path keys, Optional<BackupFolders> backup)
      throws IOException {
    Set<Pair> same = EnumSet.noneOf(Pair.class);
    addIfSame(same, Pair.KEYS_AND_DATA, keys, data);
    if (backup.isPresent()) {
      Path repository = backup.get().repository();
      addIfSame(same, Pair.KEYS_AND_BACKUP, keys, repository);
      addIfSame(same, Pair.DATA_AND_BACKUP, data, repository);
      addIfSame(same, Pair.BACKUP_AND_KEYRING_COPIES, repository, backup.get().keyringCopies());
    }
    return same;
  }

  private static void addIfSame(Set<Pair> same, Pair pair, Path one, Path other)
      throws IOException {
    if (Files.getFileStore(nearest(one)).equals(Files.getFileStore(nearest(other)))) {
      same.add(pair);
    }
  }

  /** What is there of a path, which may be to be made yet. */
  private static Path nearest(Path path) {
    Path found = path;
    while (!Files.exists(found) && found.getParent() != null) {
      found = found.getParent();
    }
    return found;
  }

  static List<Path> readableByOthers(List<Path> places) throws IOException {
    List<Path> readable = new ArrayList<>();
    for (Path place : places) {
      if (Files.exists(place) && !OWNERS.containsAll(Files.getPosixFilePermissions(place))) {
        readable.add(place);
      }
    }
    return readable;
  }

  private static Set<CustodyKind> custodies(Path data, Path keys) {
    VaultFolders folders = new VaultFolders(data.resolve("blobs"), data.resolve("keyring"), keys);
    return Vault.custodies(folders).stream().map(Custody::kind).collect(Collectors.toSet());
  }

  private static Optional<Instant> lastBackup(BackupFolders folders) {
    try {
      List<Generation> all = Backups.generations(folders);
      return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1).made());
    } catch (BackupMissing e) {
      return Optional.empty(); // which is what the doctor warns of
    }
  }

  /** Whether a list of swap areas, in the form of Linux, has any; elsewhere nobody knows. */
  static boolean swaps(Path list) throws IOException {
    return Files.isReadable(list) && Files.readAllLines(list).size() > 1;
  }
}
