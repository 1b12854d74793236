package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import nl.dossierkluis.vault.cipher.BlindIndex;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.keys.DocumentKeySweep;
import nl.dossierkluis.vault.keys.KeyRing;
import nl.dossierkluis.vault.keys.RootKey;
import nl.dossierkluis.vault.storage.FileOperations;
import nl.dossierkluis.vault.storage.PosixFiles;
import org.jspecify.annotations.Nullable;

/**
 * Seals records and documents, keeps their keys, and destroys them for good.
 *
 * <p>A <em>container</em> is everything that is destroyed on the same event; it has one key, which
 * seals its records and wraps the keys of its documents. A <em>document</em> has a key of its own,
 * under which its blobs are sealed: a blob for each version, and for what is derived from one. What
 * is sealed opens only in the place for which it was sealed.
 *
 * <p>Guarantees: what a method did is on disk when it returns. An unchanged object opens; a
 * changed, shortened, exchanged or misplaced one is refused, never given in part as if it were the
 * whole. Nothing is readable in the folders, but ids, padded lengths and times. After {@link
 * #destroyContainer} or {@link #destroyDocument} nothing that the key sealed can be opened again,
 * here or from a copy made without the keyring.
 *
 * <p>A vault is sealed, then open, then closed; {@link #open} gives one that is open at once.
 *
 * <p>Failures are {@link VaultException}s: {@link KeyDestroyed} and {@link ObjectMissing} for what
 * is gone or never was, {@link ObjectTampered} for what was changed, {@link StorageFailure} when
 * the disk refuses; any method may throw them. After {@link #close} every method throws
 * IllegalStateException. Safe for many threads; none that may be in here must ever be interrupted,
 * since Java closes the file under an interrupted thread.
 */
public final class Vault implements AutoCloseable, VaultContents {

  private final VaultParts parts;
  private volatile @Nullable OpenVault inside;
  private volatile boolean closed;

  private Vault(VaultParts parts) {
    this.parts = parts;
  }

  /**
   * Opens the vault in these folders, or makes one where there is none at all: folders with mode
   * 0700, files with 0600, a fresh key file. What a crash left unfinished is removed, what the
   * erasure ledger names is destroyed if it came back.
   *
   * @param clock gives the times of blobs, keys and destructions
   * @throws VaultInUse if it is open already, here or in another program
   * @throws VaultIncomplete if a part of a vault is missing
   * @throws KeyUnavailable if the key file is missing, damaged or readable by others
   * @throws WrongKey if the key file does not open this keyring
   */
  public static Vault open(VaultFolders folders, Clock clock) {
    return open(folders, clock, new PosixFiles());
  }

  /**
   * Opens the vault in these folders with something else than its key file, which need not be
   * there.
   *
   * @param unlock stays open
   * @throws VaultMissing if there is none: only a key file makes one
   * @throws VaultInUse if it is open already, here or in another program
   * @throws VaultIncomplete if a part of a vault is missing
   * @throws KeyUnavailable if the vault has no custody of this kind
   * @throws WrongKey if it does not open this keyring
   */
  public static Vault open(VaultFolders folders, Unlock unlock, Clock clock) {
    return open(folders, unlock, clock, new PosixFiles());
  }

  /**
   * What opens the vault in these folders, the oldest first; empty where there is none. Nothing is
   * opened or changed, and the vault may be in use.
   */
  public static List<Custody> custodies(VaultFolders folders) {
    return VaultSight.custodies(folders);
  }

  /**
   * Whether somebody has to open this vault: there is one, and no key file for it. Nothing is
   * opened or changed, and the vault may be in use.
   */
  public static boolean isSealed(VaultFolders folders) {
    return VaultSight.isSealed(folders);
  }

  /**
   * Refuses folders without a vault, in which opening with a key file would make one.
   *
   * @throws VaultMissing if there is none
   */
  public static void requireThere(VaultFolders folders) {
    VaultSight.requireThere(folders);
  }

  /**
   * Says whether this would open the vault in these folders; only custody entries are read, nothing
   * is changed, and the vault may be in use.
   *
   * @param unlock stays open
   * @throws VaultMissing if there is no vault
   * @throws WrongKey if it does not open this keyring
   */
  public static void verify(VaultFolders folders, Unlock unlock) {
    VaultSight.verify(folders, unlock);
  }

  static Vault open(VaultFolders folders, Clock clock, FileOperations files) {
    try (Unlock unlock = Unlock.keyFile()) {
      return open(folders, unlock, clock, files);
    }
  }

  static Vault open(VaultFolders folders, Unlock unlock, Clock clock, FileOperations files) {
    Vault vault = sealed(folders, clock, files);
    vault.unseal(unlock);
    return vault;
  }

  /**
   * A vault that waits for somebody to {@link #unseal} it. It reads, locks and makes nothing until
   * then, and every other method but {@link #isSealed()} and {@link #close} throws {@link
   * VaultSealed}.
   */
  public static Vault sealed(VaultFolders folders, Clock clock) {
    return sealed(folders, clock, new PosixFiles());
  }

  private static Vault sealed(VaultFolders folders, Clock clock, FileOperations files) {
    return new Vault(new VaultParts(folders, files, clock, new SecureRandom()));
  }

  /** Whether this vault still waits for somebody to {@link #unseal} it. */
  public boolean isSealed() {
    return inside == null;
  }

  /**
   * Opens a sealed vault, with the failures of {@link #open(VaultFolders, Unlock, Clock)}; after
   * one of them it is sealed as before. Of a vault that is open already it says whether this would
   * have opened it, and changes nothing.
   *
   * @param unlock stays open
   * @throws WrongKey if it does not open this vault
   */
  public synchronized void unseal(Unlock unlock) {
    requireNotClosed();
    OpenVault open = inside;
    if (open == null) {
      inside = OpenVault.open(parts, unlock, this::inside);
    } else {
      open.custodies().verify(unlock);
    }
  }

  /** Its backups in these folders. */
  public Backups backups(BackupFolders to) {
    return new Backups(to, parts.backedUp(inside()), parts.files(), this::inside);
  }

  /** What opens this vault, and changing it. */
  public Custodies custodies() {
    return inside().custodies();
  }

  /**
   * Lets a new key-encryption key wrap all container keys, and destroys the older ones: copies of
   * entries that a disk kept, those of destroyed containers too, open under no key of this vault
   * any more. Older copies of the whole keyring must expire; {@code docs/vault-format.md}, section
   * 6.1. Everything stays readable meanwhile, and the vault usable. Again is allowed, and finishes
   * what was interrupted.
   *
   * @param proof opens this vault; stays open
   */
  public KeyRotation rotateKeys(Unlock proof) {
    OpenVault open = inside();
    try (RootKey root = open.custodies().open(proof)) {
      return open.keys().rotate(root);
    }
  }

  /**
   * Looks through all of this vault, as {@link VaultCheck} does where it is not in use.
   *
   * @param proof opens this vault; stays open
   * @param readData whether every blob is opened to its end
   */
  public CheckReport check(Unlock proof, boolean readData, KnownObjects known) {
    KeyRing keys = inside().keys();
    return keys.withoutRotation(() -> parts.check(keys, proof, readData, known));
  }

  /** Makes a container with a key of its own. One that nobody remembers is harmless and stays. */
  public ContainerId newContainer() {
    KeyRing keys = inside().keys();
    ContainerId container = ContainerId.random();
    keys.create(container);
    return container;
  }

  @Override
  public boolean holds(ContainerId container) {
    return inside().keys().holds(container);
  }

  /**
   * Destroys the container's key: its records, blind indexes and documents cannot be opened any
   * more. Its documents' keys and blobs still take up space until they are destroyed, deleted or
   * swept. Again is allowed.
   *
   * @throws ObjectMissing if there never was such a container
   */
  public void destroyContainer(ContainerId container) {
    inside().keys().destroy(container);
  }

  /**
   * Seals a record for its address.
   *
   * @param cleartext may be empty; its length is hidden up to 252 bytes, and coarsened above
   * @return sealed bytes, for the caller to keep; 400 for a short record
   */
  public byte[] sealRecord(RecordAddress address, byte[] cleartext) {
    return inside().records().seal(address, cleartext);
  }

  @Override
  public byte[] openRecord(RecordAddress address, byte[] sealed) {
    return inside().records().open(address, sealed);
  }

  /**
   * A fingerprint under which a value can be looked up without being readable: HMAC-SHA-256 under a
   * subkey of the container.
   *
   * @param key a container that serves this index alone, so that the index can be destroyed alone
   * @param purpose tells the indexes under one key apart
   * @param input the value in its canonical spelling
   * @return 32 bytes, always the same for the same arguments
   */
  public byte[] blindIndex(ContainerId key, String purpose, byte[] input) {
    try (SecretBytes containerKey = inside().keys().open(key)) {
      return BlindIndex.of(containerKey, purpose, input);
    }
  }

  /** Makes a document with a key of its own, held by a container. */
  public DocumentId newDocument(ContainerId container) {
    KeyRing keys = inside().keys();
    DocumentId document = DocumentId.random();
    keys.create(document, container);
    return document;
  }

  /**
   * Seals content as a new blob of a document. A further blob of the same version, such as its
   * text, is a further call.
   *
   * @param heldBy the container that holds the document now
   * @param version of the document, from 1
   * @param content is read to its end in bounded memory and not closed
   * @param limit most bytes to accept
   * @return what is needed to open it again, for a sealed record of the caller's
   * @throws ContentTooLong if there is more; reading stops there
   * @throws EmptyContent if there is nothing
   * @throws IOException as the content throws it. After this, as after every other failure, nothing
   *     is left behind
   */
  public StoredBlob store(
      ContainerId heldBy, DocumentId document, int version, InputStream content, long limit)
      throws IOException {
    return inside().blobs().store(heldBy, document, version, content, limit);
  }

  /**
   * Opens a blob for reading; see {@link DocumentContent} for what has been verified when this
   * returns.
   *
   * @param heldBy the container that holds the document now
   * @throws ObjectTampered also if another container holds the document
   */
  public DocumentContent open(ContainerId heldBy, StoredBlob blob) {
    return inside().blobs().open(heldBy, blob);
  }

  /**
   * The container that holds a document now. While a move is under way it is the one or the other;
   * whoever opens the document with it proves it.
   */
  @Override
  public ContainerId holderOf(DocumentId document) {
    return inside().keys().holder(document);
  }

  /**
   * Lets another container hold a document, whatever its size: only its key is wrapped anew. From
   * then on the old container's destruction does not touch it. Again is allowed, also after a
   * failure; until one call has returned, either container may hold it.
   */
  public void moveDocument(DocumentId document, ContainerId from, ContainerId to) {
    inside().keys().move(document, from, to);
  }

  /**
   * Destroys the document's key: none of its blobs can be opened any more. They still take up space
   * until they are deleted or swept. Again is allowed.
   *
   * @throws ObjectMissing if there never was such a document
   */
  public void destroyDocument(DocumentId document) {
    inside().keys().destroy(document);
  }

  /** Whether the blob is there; nothing of it is read. */
  @Override
  public boolean holds(BlobId blob) {
    return inside().blobs().holds(blob);
  }

  /** Deletes blobs; those that are not there are passed over. */
  public void deleteBlobs(Collection<BlobId> unwanted) {
    inside().blobs().delete(unwanted);
  }

  /**
   * Removes what a crash between the vault and the caller's database left: blobs and document keys
   * that nobody knows, and the keys of documents whose container was destroyed.
   *
   * @param knownBlob whether the caller knows a blob; asked for each one there is
   * @param knownDocument whether the caller knows a document; asked for each one there is
   * @param olderThan what is younger may be about to become known, and is left; longer ago than the
   *     slowest upload takes
   */
  public SweepReport sweepOrphans(
      Predicate<BlobId> knownBlob, Predicate<DocumentId> knownDocument, Instant olderThan) {
    OpenVault open = inside();
    int[] swept = open.blobs().sweep(knownBlob, olderThan);
    DocumentKeySweep sweptKeys = open.keys().sweep(knownDocument, olderThan);
    return new SweepReport(swept[0], sweptKeys.destroyed(), swept[1], sweptKeys.young());
  }

  private OpenVault inside() {
    requireNotClosed();
    OpenVault open = inside;
    if (open == null) {
      throw new VaultSealed(parts.folders().keyring().toString());
    }
    return open;
  }

  private void requireNotClosed() {
    if (closed) {
      throw new IllegalStateException("the vault is closed");
    }
  }

  /** Zeroes the keys and lets others open the vault. Again is allowed. */
  @Override
  public synchronized void close() {
    closed = true;
    OpenVault open = inside;
    if (open != null) {
      open.close();
    }
  }
}
