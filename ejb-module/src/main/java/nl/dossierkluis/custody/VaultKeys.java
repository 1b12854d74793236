package nl.dossierkluis.custody;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.Custody;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.KeyRotation;
import nl.dossierkluis.vault.PassphraseStrength;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;
import nl.dossierkluis.vault.WeakPassphrase;

/**
 * What opens the vault, and changing it. An entry stands in the trail before the vault is touched,
 * and goes again with the transaction when the vault refuses. A change that a crash interrupted
 * leaves everything working that worked before; see {@link nl.dossierkluis.vault.Custodies}.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.SYSTEM})
public class VaultKeys {

  @Inject Vault vault;
  @Inject VaultFolders folders;
  @Inject VaultChanges changes;
  @Inject RecoveryKits kits;
  @Inject AuditTrail audit;
  @EJB VaultKeys self;

  /** What opens the vault today. */
  public CustodyView today() {
    List<Custody> all = vault.custodies().all();
    return new CustodyView(
        folders.keyFile().toString(),
        Files.exists(folders.keyFile()),
        since(all, CustodyKind.KEY_FILE),
        since(all, CustodyKind.PASSPHRASE),
        kits.number(),
        since(all, CustodyKind.RECOVERY_CODE),
        kits.typedBackAt());
  }

  private static Optional<Instant> since(List<Custody> all, CustodyKind kind) {
    return all.stream()
        .filter(custody -> custody.kind() == kind)
        .map(Custody::since)
        .reduce((earlier, later) -> later);
  }

  /**
   * Sets the passphrase, or another one in its place.
   *
   * @param proof the passphrase so far, where there is no key file; else empty
   * @return how strong it is
   * @throws InvalidInput when it is weak, with how weak, or the proof is wrong
   */
  public Strength setPassphrase(String proof, String passphrase) {
    audit.did(Act.PASSPHRASE_SET, VaultChanges.VAULT);
    char[] typed = passphrase == null ? new char[0] : passphrase.toCharArray();
    return changes.prove(
        Act.PASSPHRASE_SET,
        proof,
        unlock -> {
          try {
            vault.custodies().setPassphrase(unlock, typed);
          } catch (WeakPassphrase e) {
            throw tooWeak(e).because(e);
          }
          return Strength.of(PassphraseStrength.bits(typed));
        });
  }

  private static InvalidInput tooWeak(WeakPassphrase weak) {
    return Strength.of(weak.bits()) == Strength.VERY_WEAK
        ? new InvalidInput("passphrase", "custody.passphrase-very-weak")
        : new InvalidInput("passphrase", "custody.passphrase-weak");
  }

  /**
   * Removes the key file: from the next start on the vault is sealed until somebody opens it.
   *
   * @param passphrase thereby shown to open the vault
   * @throws KitFirst when no recovery kit was typed back
   */
  public void removeKeyFile(String passphrase) {
    if (!kits.isTypedBack()) {
      throw new KitFirst();
    }
    audit.did(Act.KEY_FILE_REMOVED, VaultChanges.VAULT);
    changes.withPassphrase(
        Act.KEY_FILE_REMOVED,
        passphrase,
        unlock -> {
          vault.custodies().remove(CustodyKind.KEY_FILE, unlock);
          return null;
        });
  }

  /** Makes a key file again: from the next start on the vault opens without asking. */
  public void makeKeyFile(String passphrase) {
    audit.did(Act.KEY_FILE_MADE, VaultChanges.VAULT);
    changes.withPassphrase(
        Act.KEY_FILE_MADE,
        passphrase,
        unlock -> {
          vault.custodies().renewKeyFile(unlock);
          return null;
        });
  }

  /**
   * Lets a new key wrap all others. No transaction is open meanwhile, and everything stays
   * readable.
   *
   * @param proof the passphrase, where there is no key file; else empty
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Rotation rotate(String proof) {
    KeyRotation done = changes.prove(Act.KEYS_ROTATED, proof, vault::rotateKeys);
    Rotation rotation = new Rotation(done.generation(), done.wrapped(), done.damaged().size());
    self.noteRotation(rotation);
    return rotation;
  }

  /** Takes down a rotation, in a transaction of its own. */
  @RolesAllowed({Roles.OWNER, Roles.SYSTEM})
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void noteRotation(Rotation rotation) {
    audit.did(
        Act.KEYS_ROTATED,
        VaultChanges.VAULT
            .with("generation", Long.toString(rotation.generation()))
            .with("wrapped", Integer.toString(rotation.wrapped())));
  }
}
