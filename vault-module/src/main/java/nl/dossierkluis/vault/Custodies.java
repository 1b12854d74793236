package nl.dossierkluis.vault;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.keys.CustodyEntries;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.keys.PassphraseCustody;
import nl.dossierkluis.vault.keys.RecoveryCodeCustody;
import nl.dossierkluis.vault.keys.RootKey;
import nl.dossierkluis.vault.storage.FileOperations;

/**
 * What opens this vault: the custodies beside each other. Every change asks for one that opens it
 * (the vault does not keep its root key), makes the new entry durable and opens it before an old
 * one goes, and touches no other file of the vault. A change that failed or was interrupted leaves
 * every custody working that worked before, perhaps beside a new one; done again it ends well.
 *
 * <p>A custody that was removed or exchanged still opens older copies of the keyring: whoever has
 * one, and the old secret, has the root key.
 *
 * <p>Failures are those of the {@link Vault}. Safe for many threads.
 */
public final class Custodies {

  private final CustodyEntries entries;
  private final VaultFolders folders;
  private final FileOperations files;
  private final Clock clock;
  private final SecureRandom random;
  private final Runnable guard;

  Custodies(
      CustodyEntries entries,
      VaultFolders folders,
      FileOperations files,
      Clock clock,
      SecureRandom random,
      Runnable guard) {
    this.entries = entries;
    this.folders = folders;
    this.files = files;
    this.clock = clock;
    this.random = random;
    this.guard = guard;
  }

  /** All of them, the oldest first. */
  public synchronized List<Custody> all() {
    guard.run();
    return entries.all();
  }

  /**
   * Says whether this opens the vault; only custody entries are read.
   *
   * @throws WrongKey if it does not
   */
  public synchronized void verify(Unlock unlock) {
    open(unlock).close();
  }

  /**
   * Sets the passphrase, in the place of one that there may be.
   *
   * @param typed stays the caller's to zero
   * @throws WeakPassphrase if it is worth less than 60 bits
   */
  public void setPassphrase(Unlock proof, char[] typed) {
    setPassphrase(proof, typed, Argon2Cost.NEW);
  }

  synchronized void setPassphrase(Unlock proof, char[] typed, Argon2Cost cost) {
    PassphraseStrength.require(typed);
    try (RootKey root = open(proof);
        KeySource source = new PassphraseCustody(PassphraseText.normalised(typed), cost, random)) {
      exchange(source, root);
    }
  }

  /** Makes a new key file in its folder, in the place of one that there may be. */
  public synchronized void renewKeyFile(Unlock proof) {
    try (RootKey root = open(proof);
        KeyFile file = KeyFile.fresh(folders.keys(), random)) {
      ObjectId made = entries.add(file, root);
      file.put(files, clock.instant());
      entries.removeOthers(CustodyKind.KEY_FILE, made);
    }
  }

  /**
   * Makes a recovery code, in the place of one that there may be: that one opens this vault no
   * more.
   *
   * @param proof a key file or passphrase: a new code can be lost before it stands on paper
   * @return the code, for the caller to show once and close
   * @throws LastCustody if the proof is a recovery code
   */
  public synchronized RecoveryCode replaceRecoveryCode(Unlock proof) {
    if (proof.kind() == CustodyKind.RECOVERY_CODE) {
      throw new LastCustody(
          proof.kind(), "cannot replace itself; make a key file or set a passphrase first");
    }
    RecoveryCode code = RecoveryCode.random(random);
    try (RootKey root = open(proof);
        KeySource source = new RecoveryCodeCustody(code.characters(), random)) {
      exchange(source, root);
      return code;
    } catch (RuntimeException e) {
      code.close();
      throw e;
    }
  }

  private void exchange(KeySource source, RootKey root) {
    ObjectId made = entries.add(source, root);
    entries.removeOthers(source.kind(), made);
  }

  /**
   * Removes the custody of a kind, a key file with it; again is allowed.
   *
   * @param proof another kind, which thereby has shown that it opens the vault
   * @throws LastCustody if the proof is of this kind
   */
  public synchronized void remove(CustodyKind kind, Unlock proof) {
    if (proof.kind() == kind) {
      throw new LastCustody(
          kind, "cannot be removed with itself; show that another custody opens the vault");
    }
    open(proof).close();
    if (kind == CustodyKind.KEY_FILE) {
      KeyFile.destroy(folders.keys(), files);
    }
    entries.removeOthers(kind, null);
  }

  /** Does something while none comes or goes. */
  synchronized <T> T unchanged(Supplier<T> work) {
    return work.get();
  }

  /** The root key, for the caller to close. */
  RootKey open(Unlock proof) {
    guard.run();
    try (KeySource source = proof.source(folders, random)) {
      return entries.open(source);
    }
  }
}
