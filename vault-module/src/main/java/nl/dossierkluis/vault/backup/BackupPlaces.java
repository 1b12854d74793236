package nl.dossierkluis.vault.backup;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.vault.BackupFolders;
import nl.dossierkluis.vault.Generation;
import nl.dossierkluis.vault.KeyringCopy;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.storage.DirectoryBlobStore;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.KeyringImage;
import nl.dossierkluis.vault.storage.NamedFiles;

/**
 * The folders of a backup and the files in them.
 *
 * @param generations their files
 * @param pool their blobs
 * @param copies of the keyring
 */
public record BackupPlaces(NamedFiles generations, DirectoryBlobStore pool, NamedFiles copies) {

  private static final String REPOSITORY = "dossierkluis backup 1\n";
  private static final String COPIES = "dossierkluis keyring copies 1\n";
  private static final String ABOUT = ".about";
  private static final String DATABASE = ".database";
  private static final String INDEX = ".index";
  private static final String KEYRING = ".keyring";

  /** Whether both folders were made ready. */
  public static boolean exist(BackupFolders folders) throws IOException {
    return NamedFiles.exists(folders.repository()) && NamedFiles.exists(folders.keyringCopies());
  }

  /** Makes both folders ready where they are not; the repository's mark is written last. */
  public static void create(BackupFolders folders, FileOperations files, Instant now)
      throws IOException {
    if (!NamedFiles.exists(folders.keyringCopies())) {
      NamedFiles.create(folders.keyringCopies(), COPIES, files, now);
    }
    if (!NamedFiles.exists(folders.repository())) {
      DirectoryBlobStore.create(folders.repository().resolve("blobs"), files, now);
      NamedFiles.create(folders.repository(), REPOSITORY, files, now);
    }
  }

  /** Opens both folders and removes what a crash left unfinished. */
  public static BackupPlaces open(BackupFolders folders, FileOperations files) throws IOException {
    BackupPlaces places =
        new BackupPlaces(
            NamedFiles.open(folders.repository(), REPOSITORY, "generations", files),
            DirectoryBlobStore.open(folders.repository().resolve("blobs"), files),
            NamedFiles.open(folders.keyringCopies(), COPIES, "copies", files));
    places.sweep();
    return places;
  }

  /** The same without removing or making anything. */
  public static BackupPlaces lookAt(BackupFolders folders, FileOperations files)
      throws IOException {
    return new BackupPlaces(
        NamedFiles.lookAt(folders.repository(), REPOSITORY, "generations", files),
        DirectoryBlobStore.lookAt(folders.repository().resolve("blobs"), files),
        NamedFiles.lookAt(folders.keyringCopies(), COPIES, "copies", files));
  }

  /** Files of generations without an index: they never were one, or are none any more. */
  private void sweep() throws IOException {
    List<String> whole = names();
    for (String file : generations.names()) {
      int dot = file.indexOf('.');
      if (dot >= 0 && !whole.contains(file.substring(0, dot))) {
        generations.delete(file);
      }
    }
  }

  /** The names of the whole generations, the oldest first. */
  public List<String> names() throws IOException {
    return names(generations, INDEX);
  }

  /** The names of the keyring copies, the oldest first. */
  public List<String> copyNames() throws IOException {
    return names(copies, KEYRING);
  }

  private static List<String> names(NamedFiles files, String suffix) throws IOException {
    List<String> names = new ArrayList<>();
    for (String file : files.names()) {
      if (file.endsWith(suffix)) {
        String name = file.substring(0, file.length() - suffix.length());
        BackupTime.parse(name).ifPresent(time -> names.add(name));
      }
    }
    return names;
  }

  /** What the generations say of themselves; one whose description is not readable, its name. */
  public List<Generation> described() throws IOException {
    List<Generation> described = new ArrayList<>();
    for (String name : names()) {
      described.add(described(name));
    }
    return described;
  }

  /** What a generation says of itself. */
  public Generation described(String name) throws IOException {
    try {
      return About.parse(name, about(name).orElse(new byte[0]));
    } catch (SealBroken e) {
      return new Generation(name, time(name), "unknown", 0, 0, 0); // opening it says why
    }
  }

  /** The keyring copies, the oldest first. */
  public List<KeyringCopy> copyList() throws IOException {
    return copyNames().stream().map(name -> new KeyringCopy(name, time(name))).toList();
  }

  /** The time of a name that is one. */
  public static Instant time(String name) {
    return BackupTime.parse(name).orElseThrow();
  }

  /** The description of a generation as it lies there, or nothing. */
  public Optional<byte[]> about(String name) throws IOException {
    return generations.read(name + ABOUT);
  }

  /** Writes the description of a generation. */
  public void putAbout(String name, byte[] about, Instant now) throws IOException {
    generations.write(name + ABOUT, about, now);
  }

  /** The file name of a sealed file. */
  public static String fileName(BackupFile file) {
    return file.generation() + "." + file.word();
  }

  /** A copy of the keyring, or nothing. */
  public Optional<KeyringImage> image(String name) throws IOException, SealBroken {
    Optional<byte[]> file = copies.read(name + KEYRING);
    return file.isPresent() ? Optional.of(KeyringImage.parse(file.get())) : Optional.empty();
  }

  /** Writes a copy of the keyring. */
  public void putImage(String name, KeyringImage image, Instant now) throws IOException {
    copies.write(name + KEYRING, image.bytes(), now);
  }

  /** Removes a generation; from the first step on it is none. */
  public void deleteGeneration(String name) throws IOException {
    generations.delete(name + INDEX);
    generations.delete(name + DATABASE);
    generations.delete(name + ABOUT);
  }

  /** Overwrites and removes a copy of the keyring. */
  public void destroyCopy(String name) throws IOException {
    copies.destroy(name + KEYRING);
  }
}
