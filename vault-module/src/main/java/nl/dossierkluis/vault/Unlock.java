package nl.dossierkluis.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import nl.dossierkluis.vault.cipher.SecretBytes;
import nl.dossierkluis.vault.keys.KeyFile;
import nl.dossierkluis.vault.keys.KeySource;
import nl.dossierkluis.vault.keys.PassphraseCustody;
import nl.dossierkluis.vault.keys.RecoveryCodeCustody;
import org.jspecify.annotations.Nullable;

/**
 * What a caller opens a vault with, or proves with that it may change what opens it. It holds a
 * secret until it is closed, and may be used more than once before.
 */
public final class Unlock implements AutoCloseable {

  private final CustodyKind kind;
  private final @Nullable SecretBytes secret;

  private Unlock(CustodyKind kind, @Nullable SecretBytes secret) {
    this.kind = kind;
    this.secret = secret;
  }

  /** The key file in the vault's folders. */
  public static Unlock keyFile() {
    return new Unlock(CustodyKind.KEY_FILE, null);
  }

  /**
   * A passphrase. Trying it takes about a second and 256 MiB of heap, whether it fits or not.
   *
   * @param typed is copied, and stays the caller's to zero
   * @throws IllegalArgumentException if it is blank
   */
  public static Unlock passphrase(char[] typed) {
    return new Unlock(CustodyKind.PASSPHRASE, PassphraseText.normalised(typed));
  }

  /**
   * A recovery code.
   *
   * @param code is copied, and stays the caller's to close
   */
  public static Unlock recoveryCode(RecoveryCode code) {
    return new Unlock(CustodyKind.RECOVERY_CODE, code.characters());
  }

  /** What it is. */
  public CustodyKind kind() {
    return kind;
  }

  /** The custody, with a copy of the secret, for the caller to close. */
  KeySource source(VaultFolders folders, SecureRandom random) {
    if (secret == null) {
      requireKeyFile(folders);
      return KeyFile.read(folders.keys(), random);
    }
    return kind == CustodyKind.PASSPHRASE
        ? new PassphraseCustody(secret.copy(), Argon2Cost.NEW, random)
        : new RecoveryCodeCustody(secret.copy(), random);
  }

  private static void requireKeyFile(VaultFolders folders) {
    Path file = KeyFile.in(folders.keys());
    try {
      if (!KeyFile.exists(folders.keys())) {
        throw new KeyUnavailable(
            VaultObject.KEY_FILE,
            file.toString(),
            "is missing; put it back from where you keep it apart from the backups");
      }
    } catch (IOException e) {
      throw new StorageFailure(VaultObject.KEY_FILE, file.toString(), e);
    }
  }

  @Override
  public void close() {
    if (secret != null) {
      secret.close();
    }
  }
}
