package nl.dossierkluis.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.function.Function;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.LastCustody;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.VaultException;
import nl.dossierkluis.vault.VaultFolders;
import nl.dossierkluis.vault.WrongKey;

/**
 * Changes what opens the vault with something that opens it: the key file where it is, else the
 * passphrase. What does not open it is taken down as a refusal.
 */
@ApplicationScoped
class VaultChanges {

  /** What every entry here is about. */
  static final AuditObject VAULT = AuditObject.of("vault", null);

  @Inject VaultFolders folders;
  @Inject AuditTrail audit;

  /** Uses the key file, or the passphrase where there is no such file. */
  <T> T prove(Act act, String passphrase, Function<Unlock, T> change) {
    if (!isBlank(passphrase) || !Files.exists(folders.keyFile())) {
      return withPassphrase(act, passphrase, change);
    }
    try (Unlock keyFile = Unlock.keyFile()) {
      return attempt(act, keyFile, change);
    }
  }

  /** Uses the passphrase, which has then been shown to open the vault. */
  <T> T withPassphrase(Act act, String passphrase, Function<Unlock, T> change) {
    if (isBlank(passphrase)) {
      throw new InvalidInput("proof", "custody.proof-needed");
    }
    try (Unlock unlock = Unlock.passphrase(passphrase.toCharArray())) {
      return attempt(act, unlock, change);
    }
  }

  private <T> T attempt(Act act, Unlock proof, Function<Unlock, T> change) {
    try {
      return change.apply(proof);
    } catch (WrongKey | KeyUnavailable | LastCustody e) {
      throw refuse(act, e);
    }
  }

  private RuntimeException refuse(Act act, VaultException reason) {
    audit.refused(act, VAULT);
    return new InvalidInput("proof", "custody.proof-wrong").because(reason);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
