package nl.dossierkluis.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/** The caller's own passkeys, apps and backup codes. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER, Roles.CLIENT})
public class Factors {

  private static final Duration NEWS = Duration.ofDays(30);

  @PersistenceContext EntityManager entities;
  @Inject FactorRows rows;
  @Inject FactorMaking making;
  @Inject FactorDuty duty;
  @Inject Letters letters;
  @Inject SealedRecords records;
  @Inject Doorstep doorstep;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Those that let her in. */
  public List<FactorView> own() {
    return rows.of(me().id()).stream().filter(AccountFactor::isStrong).map(this::view).toList();
  }

  /** How many codes on paper still work. */
  public int backupCodesLeft() {
    return (int) rows.active(me().id(), FactorKind.BACKUP_CODE).count();
  }

  /** Says whether she signs in with a password too. */
  public boolean hasPassword() {
    return hasPassword(me());
  }

  /** When her access was last renewed by somebody of the practice. */
  public Optional<RenewalView> renewal() {
    return me().renewal();
  }

  /** The same for a month, as news. */
  public Optional<RenewalView> recentRenewal() {
    Instant since = clock.instant().minus(NEWS);
    return renewal().filter(renewal -> renewal.at().isAfter(since));
  }

  /** Makes a secret for another app. */
  public TotpProposal proposeTotp() {
    return making.proposeTotp(me());
  }

  /** The secret that waits for its first code. */
  public Optional<TotpProposal> proposal() {
    return making.proposal(me());
  }

  /**
   * Lets the proposed app count.
   *
   * @throws nl.dossierkluis.platform.InvalidInput when the code is wrong
   */
  public void confirmTotp(String name, String code) {
    making.confirmTotp(me(), name, code);
    letters.factorsChanged(actor.id());
  }

  /** What a browser has to ask for a new passkey, as JSON. */
  public String passkeyOptions() {
    requireBrowser();
    return making.passkeyOptions(me());
  }

  /** Adds the passkey that a browser has made, or throws {@link PasskeyRefused}. */
  public void addPasskey(String name, String answer) {
    requireBrowser();
    making.addPasskey(me(), name, answer);
    letters.factorsChanged(actor.id());
  }

  /** A program that made itself a passkey would stay when its token is taken back. */
  private void requireBrowser() {
    if (doorstep.isProgram()) {
      audit.refused(Act.FACTOR_ADDED, AuditObject.of("account", actor.id()));
      throw new Forbidden("accounts.passkey-program");
    }
  }

  /** Makes new codes, shown this once; earlier ones stop working. */
  public List<String> newBackupCodes() {
    return making.makeBackupCodes(me());
  }

  public void rename(String factorId, String name) {
    Account account = me();
    AccountFactor factor = own(account, factorId);
    rows.rename(factor, Inputs.name("name", name));
    audit.did(Act.FACTOR_RENAMED, FactorMaking.object(account, factor.kind()));
  }

  /**
   * Removes a factor; it is refused from then on.
   *
   * @throws LastFactor when nothing would be left that counts
   */
  public void remove(String factorId) {
    Account account = me();
    AccountFactor factor = own(account, factorId);
    rows.remove(factor);
    if (!isEnough(account)) {
      throw new LastFactor();
    }
    letters.factorsChanged(account.id());
    audit.did(Act.FACTOR_REMOVED, FactorMaking.object(account, factor.kind()));
  }

  /** An app goes with a password; a passkey does without. */
  private boolean isEnough(Account account) {
    return rows.has(account.id(), FactorKind.PASSKEY)
        || (hasPassword(account) && (!duty.applies() || rows.hasStrong(account.id())));
  }

  private Account me() {
    Account account = entities.find(Account.class, actor.id());
    if (account == null) {
      throw new NotFound();
    }
    return account;
  }

  private AccountFactor own(Account account, String factorId) {
    return rows.of(account.id()).stream()
        .filter(AccountFactor::isStrong)
        .filter(factor -> factor.id().equals(factorId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private boolean hasPassword(Account account) {
    return !records
        .open(Account.CREDENTIAL, account.id(), account.credential())
        .passwordHash()
        .isEmpty();
  }

  private FactorView view(AccountFactor factor) {
    FactorCard card = rows.card(factor);
    return new FactorView(
        factor.id(), factor.kind(), card.name(), factor.madeAt(), factor.usedAt(), card.travels());
  }
}
