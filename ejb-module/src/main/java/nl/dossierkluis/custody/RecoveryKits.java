package nl.dossierkluis.custody;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.practice.PracticeCard;
import nl.dossierkluis.practice.Practices;
import nl.dossierkluis.vault.Custody;
import nl.dossierkluis.vault.CustodyKind;
import nl.dossierkluis.vault.RecoveryCode;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.WrongKey;

/**
 * The recovery kit: a code on paper that opens the vault when all else is lost. It is kept nowhere.
 * Whoever made it types it back once, and only then is what is kept here safe from a lost key.
 */
@Stateless
@RolesAllowed(Roles.OWNER)
public class RecoveryKits {

  private static final int DIGITS = 4;

  @PersistenceContext EntityManager entities;
  @Inject Vault vault;
  @Inject VaultChanges changes;
  @Inject Practices practices;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Makes a kit, in the place of one that there may be: that one opens the vault no more.
   *
   * @param proof the passphrase, where there is no key file; else empty
   * @return the kit, to be shown this once
   */
  public KitView make(String proof) {
    audit.did(Act.RECOVERY_KIT_MADE, VaultChanges.VAULT);
    return changes.prove(
        Act.RECOVERY_KIT_MADE,
        proof,
        unlock -> {
          try (RecoveryCode code = vault.custodies().replaceRecoveryCode(unlock)) {
            return view(code);
          }
        });
  }

  /**
   * The kit whose code somebody has before her, to be printed.
   *
   * @throws InvalidInput for the field {@code code} when it is no code of this vault
   */
  public KitView print(String typed) {
    try (RecoveryCode code = TypedCodes.parse(typed)) {
      requireRight(code);
      return view(code);
    }
  }

  /**
   * Takes the code typed back; from then on the kit counts. Again is allowed.
   *
   * @throws InvalidInput for the field {@code code} that says which groups are wrong
   */
  @RolesAllowed({Roles.OWNER, Roles.SYSTEM})
  public void typeBack(String typed) {
    try (RecoveryCode code = TypedCodes.parse(typed)) {
      requireRight(code);
    }
    String custody = current().orElseThrow().id();
    if (entities.find(RecoveryKit.class, custody) == null) {
      entities.persist(new RecoveryKit(custody, clock.instant()));
    }
    audit.did(Act.RECOVERY_KIT_VERIFIED, VaultChanges.VAULT);
  }

  private void requireRight(RecoveryCode code) {
    try (Unlock unlock = Unlock.recoveryCode(code)) {
      vault.custodies().verify(unlock);
    } catch (WrongKey e) {
      audit.refused(Act.RECOVERY_KIT_VERIFIED, VaultChanges.VAULT);
      throw new InvalidInput(TypedCodes.FIELD, "custody.code-wrong").because(e);
    }
  }

  /** Says whether there is a kit and its code was typed back. */
  @PermitAll
  public boolean isTypedBack() {
    return typedBackAt().isPresent();
  }

  /** When the code of the kit was typed back; empty while that has not been done. */
  @PermitAll
  public Optional<Instant> typedBackAt() {
    return current()
        .map(custody -> entities.find(RecoveryKit.class, custody.id()))
        .map(RecoveryKit::typedBackAt);
  }

  /** Number of the kit; empty when there is none. */
  @RolesAllowed({Roles.OWNER, Roles.SYSTEM})
  public Optional<String> number() {
    return current().map(RecoveryKits::number);
  }

  private static String number(Custody custody) {
    String id = custody.id();
    return id.substring(0, DIGITS) + " " + id.substring(DIGITS, 2 * DIGITS);
  }

  private Optional<Custody> current() {
    return vault.custodies().all().stream()
        .filter(custody -> custody.kind() == CustodyKind.RECOVERY_CODE)
        .reduce((earlier, later) -> later);
  }

  private KitView view(RecoveryCode code) {
    Custody custody = current().orElseThrow();
    return new KitView(
        number(custody), code.groups(), custody.since(), practices.card().map(PracticeCard::name));
  }
}
