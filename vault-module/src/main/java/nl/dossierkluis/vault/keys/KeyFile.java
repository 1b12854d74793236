package nl.dossierkluis.vault.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.StorageFailure;
import nl.dossierkluis.vault.VaultObject;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.ObjectType;
import nl.dossierkluis.vault.cipher.OuterHeader;
import nl.dossierkluis.vault.cipher.SealBroken;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.SingleFile;

/** The custody of a file that only its owner can read; {@code docs/vault-format.md}, section 7. */
public final class KeyFile implements KeySource {

  /** Length in bytes of its entry. */
  static final int ENTRY_LENGTH = 184;

  private static final String NAME = "root.key";
  private static final String PURPOSE = "root/key-file";
  private static final long GENERATION = 1;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path file;
  private final ObjectId custody;
  private final SecretBytes key;
  private final SecureRandom random;

  private KeyFile(Path file, ObjectId custody, SecretBytes key, SecureRandom random) {
    this.file = file;
    this.custody = custody;
    this.key = key;
    this.random = random;
  }

  /** Where the key file of a folder lies. */
  public static Path in(Path folder) {
    return folder.resolve(NAME);
  }

  /**
   * Makes a key file with a fresh key, durably.
   *
   * @throws StorageFailure if it is there already or cannot be written
   */
  public static KeyFile create(
      Path folder, FileOperations files, Instant now, SecureRandom random) {
    KeyFile made = fresh(folder, random);
    try {
      made.write(SingleFile::create, files, now);
      return made;
    } catch (RuntimeException e) {
      made.close();
      throw e;
    }
  }

  /** A key file that nobody has written yet. */
  public static KeyFile fresh(Path folder, SecureRandom random) {
    return new KeyFile(in(folder), ObjectId.random(random), SecretBytes.randomKey(random), random);
  }

  /**
   * Puts this key file in its place, where another one may be; that one is overwritten.
   *
   * @throws StorageFailure if it cannot be written; one of the two is there then, whole
   */
  public void put(FileOperations files, Instant now) {
    write(SingleFile::put, files, now);
  }

  private void write(SingleFile.Write how, FileOperations files, Instant now) {
    try (SecretBytes text = KeyFileText.of(custody, key)) {
      byte[] bytes = text.getEncoded();
      try {
        how.write(file, bytes, files, now);
      } finally {
        Arrays.fill(bytes, (byte) 0);
      }
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEY_FILE, file.toString(), e);
    }
  }

  /** Overwrites and removes the key file of a folder, if it is there. */
  public static void destroy(Path folder, FileOperations files) {
    Path file = in(folder);
    try {
      SingleFile.destroy(file, files);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEY_FILE, file.toString(), e);
    }
  }

  /** Whether there is a key file in this folder. */
  public static boolean exists(Path folder) throws IOException {
    return SingleFile.exists(in(folder));
  }

  /**
   * Reads a key file, which must be there.
   *
   * @throws KeyUnavailable if others may read the file, or it is not a whole key file
   */
  public static KeyFile read(Path folder, SecureRandom random) {
    Path file = in(folder);
    try {
      requireOwnerOnly(file);
      KeyFileText.Content content =
          KeyFileText.parse(Files.readAllBytes(file)).orElseThrow(() -> damaged(file));
      return new KeyFile(file, content.custody(), content.key(), random);
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEY_FILE, file.toString(), e);
    }
  }

  private static void requireOwnerOnly(Path file) throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw unavailable(
          file, "can be read by others; make it readable by its owner only (chmod 600)");
    }
  }

  private static KeyUnavailable damaged(Path file) {
    return unavailable(file, "is not a whole key file; put a good copy in its place");
  }

  private static KeyUnavailable unavailable(Path file, String fact) {
    return new KeyUnavailable(VaultObject.KEY_FILE, file.toString(), fact);
  }

  /** The name of its entry. */
  public ObjectId custody() {
    return custody;
  }

  @Override
  public CustodyKind kind() {
    return CustodyKind.KEY_FILE;
  }

  @Override
  public boolean mayOpen(ObjectId entry, CustodyKind kind) {
    return entry.equals(custody);
  }

  @Override
  public String description() {
    return file.toString();
  }

  @Override
  public CustodyEntry wrap(RootKey root) {
    return new CustodyEntry(custody, place(root.id()).wrap(key, root.key(), random));
  }

  @Override
  public RootKey unwrap(ObjectId name, byte[] entry) throws SealBroken {
    ObjectId root = UnverifiedEntry.read(entry).header().claimedObject();
    return new RootKey(root, place(root).unwrap(key, entry));
  }

  private KeyWrap place(ObjectId root) {
    return new KeyWrap(
        new OuterHeader(ObjectType.CUSTODY, custody, root), Optional.empty(), PURPOSE, GENERATION);
  }

  @Override
  public void close() {
    key.close();
  }
}
