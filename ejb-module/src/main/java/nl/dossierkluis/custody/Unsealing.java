package nl.dossierkluis.custody;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Logger;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.VaultUnsealed;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.KeyUnavailable;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultInUse;
import nl.dossierkluis.vault.WrongKey;

/**
 * Opens the vault of a server that started sealed. Whoever knows the passphrase or holds the code
 * may: nobody can sign in before. One attempt at a time, since a passphrase takes 256 MiB; wrong
 * passphrases have to wait, codes need not, since nobody guesses 165 bits.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Unsealing {

  private static final Logger LOG = Logger.getLogger(Unsealing.class.getName());

  @Inject Vault vault;
  @Inject AuditTrail audit;
  @Inject Event<VaultUnsealed> unsealed;
  @Inject Clock clock;
  @EJB Unsealing self;

  private static final String PASSPHRASE = "passphrase";

  private final ReentrantLock attempting = new ReentrantLock();
  private final UnsealPace pace = new UnsealPace();
  private int failures;

  /**
   * Opens the vault with its passphrase.
   *
   * @throws InvalidInput for the field {@code passphrase} when it is wrong, or there is none
   * @throws TriedTooOften when this comes too soon after a wrong one
   * @throws VaultBusy when somebody else is at it
   */
  public void withPassphrase(String typed) {
    requireTyped(typed);
    oneAtATime(
        () -> {
          pace.require(clock.instant());
          try {
            unseal(typed);
          } catch (InvalidInput e) {
            pace.failed(clock.instant());
            throw e;
          }
          pace.succeeded();
        });
  }

  /**
   * The same for an operator at the server itself, who never has to wait: strangers who try their
   * luck on the page cannot keep her out.
   */
  @RolesAllowed(Roles.SYSTEM)
  public void withPassphraseOfOperator(String typed) {
    requireTyped(typed);
    oneAtATime(() -> unseal(typed));
  }

  private static void requireTyped(String typed) {
    if (typed == null || typed.isBlank()) {
      throw new InvalidInput(PASSPHRASE, "custody.proof-needed");
    }
  }

  private void unseal(String typed) {
    try (Unlock unlock = Unlock.passphrase(typed.toCharArray())) {
      unseal(unlock, PASSPHRASE, "custody.passphrase-wrong");
    }
  }

  /**
   * Opens the vault with the code of its recovery kit.
   *
   * @throws InvalidInput for the field {@code code} when it is mistyped, or not of this vault
   * @throws VaultBusy when somebody else is at it
   */
  public void withRecoveryCode(String typed) {
    try (Unlock unlock = TypedCodes.unlock(typed)) {
      oneAtATime(() -> unseal(unlock, TypedCodes.FIELD, "custody.code-wrong"));
    }
  }

  private void oneAtATime(Runnable attempt) {
    if (!attempting.tryLock()) {
      throw new VaultBusy();
    }
    try {
      attempt.run();
    } finally {
      attempting.unlock();
    }
  }

  private void unseal(Unlock unlock, String field, String wrong) {
    boolean sealed = vault.isSealed();
    try {
      vault.unseal(unlock);
    } catch (WrongKey | KeyUnavailable e) {
      failures++;
      LOG.warning("The vault was not opened: " + e.getClass().getSimpleName());
      throw new InvalidInput(field, wrong).because(e);
    } catch (VaultInUse e) {
      throw new VaultBusy().because(e);
    }
    if (sealed) {
      // While the vault was sealed no entry could be written; this one tells of the failures.
      self.noteOpened(unlock.kind().toString(), failures);
      unsealed.fire(new VaultUnsealed());
    }
  }

  /** Takes down that the vault was opened, with what, and after how many failures. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void noteOpened(String with, int failures) {
    audit.did(
        Act.VAULT_UNSEALED,
        VaultChanges.VAULT.with("with", with).with("failures", Integer.toString(failures)));
  }
}
