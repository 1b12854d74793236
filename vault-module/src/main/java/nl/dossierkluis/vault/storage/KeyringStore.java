package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.vault.cipher.ObjectId;

/**
 * Keeps keyring entries and the erasure ledger. It lies apart from the data, with a short backup
 * cycle of its own, so that a destroyed key is soon gone everywhere.
 *
 * <p>Guarantees: what {@code create}, {@code replace}, {@code destroy} and the ledger's methods did
 * is durable when they return; an entry is there whole or not at all. After an IOException of
 * {@code create} nothing is left; of {@code replace} the old or the new entry is there; of {@code
 * destroy} it may be either. Safe for many threads, but two changes of the same entry at once are
 * the caller's to prevent.
 */
public interface KeyringStore {

  /** Adds an entry under a fresh id. */
  void create(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException;

  /** Puts another entry in the place of one that is there, and overwrites the old one. */
  void replace(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException;

  /**
   * Puts another entry in the place of one that is there, for many of them at once: after a loss of
   * power before {@link #settle} has returned either may be there, whole. The old one is not
   * overwritten.
   */
  void exchange(KeyKind kind, ObjectId id, byte[] entry, Instant now) throws IOException;

  /** Returns once what was exchanged is durable. */
  void settle(KeyKind kind) throws IOException;

  /** The entry, or nothing. */
  Optional<byte[]> read(KeyKind kind, ObjectId id) throws IOException;

  /** Whether the entry is there. */
  boolean holds(KeyKind kind, ObjectId id) throws IOException;

  /** Overwrites and removes an entry, if it is there. */
  void destroy(KeyKind kind, ObjectId id) throws IOException;

  /** Shows every entry of a kind, in no order; the visitor may destroy what it is shown. */
  void forEach(KeyKind kind, StoredObjectVisitor visitor) throws IOException;

  /**
   * Adds a line to the erasure ledger.
   *
   * @param line without a line break
   */
  void appendErased(String line) throws IOException;

  /** Shows the lines of the erasure ledger in their order; the last may be torn by a crash. */
  void forEachErased(ErasedLineVisitor visitor) throws IOException;

  /** Whether the erasure ledger ends with the end of a line, as all that was acknowledged does. */
  boolean erasedIsWhole() throws IOException;

  /** Removes the last line of the erasure ledger, whole or torn; there must be one. */
  void dropLastErased() throws IOException;
}
