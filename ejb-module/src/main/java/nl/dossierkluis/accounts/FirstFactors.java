package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;

/**
 * The first factor of an account, made in a half sign-in: after the password where there is none
 * yet, or after an invitation. Only with it there is a session.
 */
@Stateless
@PermitAll
public class FirstFactors {

  @PersistenceContext EntityManager entities;
  @Inject HalfSignIns halves;
  @Inject FactorRows factors;
  @Inject FactorMaking making;
  @Inject Passwords passwords;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Sessions sessions;
  @EJB SecondSteps steps;
  @EJB FirstFactors self;

  /** Makes a secret for an app. */
  public TotpProposal proposeTotp(String half) {
    return making.proposeTotp(account(require(half)));
  }

  /** The secret made for this half sign-in; empty when none was asked for. */
  public Optional<TotpProposal> proposal(String half) {
    return halves
        .find(half, LockModeType.NONE)
        .filter(found -> found.stage() == Stage.FACTOR_TO_MAKE)
        .flatMap(found -> making.proposal(account(found)));
  }

  /**
   * Signs in with the first code of an app.
   *
   * @param password for an account that has none yet; otherwise ignored
   * @throws nl.dossierkluis.platform.InvalidInput when the code is wrong or the password not usable
   * @throws HalfSignInOver when it has expired
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public FirstFactor confirmTotp(String half, String name, String code, String password) {
    HalfView known = steps.look(half).orElseThrow(HalfSignInOver::new);
    Optional<String> hash =
        known.needsPassword()
            ? Optional.of(passwords.hash(password, known.email()).toPhc())
            : Optional.empty();
    return self.confirm(half, name, code, hash);
  }

  /** Second half of {@link #confirmTotp}: no transaction is open while a password is hashed. */
  public FirstFactor confirm(
      String token, String name, String code, Optional<String> passwordHash) {
    HalfSignIn half = require(token);
    Account account = account(half);
    making.confirmTotp(account, name, code);
    List<String> codes = making.makeBackupCodes(account);
    return new FirstFactor(complete(half, account, passwordHash), codes);
  }

  /** What a browser has to ask for a new passkey, as JSON. */
  public String passkeyOptions(String half) {
    return making.passkeyOptions(account(require(half)));
  }

  /**
   * Signs in with the passkey that a browser has just made; an invited account needs no password
   * then.
   *
   * @return token of the session
   * @throws PasskeyRefused when what the browser says does not hold
   */
  public String addPasskey(String token, String name, String answer) {
    HalfSignIn half = require(token);
    Account account = account(half);
    making.addPasskey(account, name, answer);
    return complete(half, account, Optional.empty());
  }

  /**
   * Signs an invited client in with a password alone, for whom the owner has noted why.
   *
   * @return token of the session
   * @throws HalfSignInOver when it has expired, or nothing is noted
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String choosePassword(String half, String password) {
    HalfView known = steps.look(half).filter(HalfView::waived).orElseThrow(HalfSignInOver::new);
    return self.takePassword(half, passwords.hash(password, known.email()).toPhc());
  }

  /** Second half of {@link #choosePassword}. */
  public String takePassword(String token, String passwordHash) {
    HalfSignIn half = require(token);
    if (!factors.has(half.accountId(), FactorKind.WAIVER)) {
      throw new HalfSignInOver();
    }
    return complete(half, account(half), Optional.of(passwordHash));
  }

  /** Only for an account without a factor: whoever has one has to show it, not to add another. */
  private HalfSignIn require(String token) {
    HalfSignIn half = halves.require(token, Stage.FACTOR_TO_MAKE);
    if (factors.hasStrong(half.accountId())) {
      throw new HalfSignInOver();
    }
    return half;
  }

  private Account account(HalfSignIn half) {
    return entities.find(Account.class, half.accountId());
  }

  private String complete(HalfSignIn half, Account account, Optional<String> passwordHash) {
    half.end(clock.instant());
    if (half.invitationHash().isPresent()) {
      use(half.invitationHash().get());
      activate(account, passwordHash);
    }
    return sessions.open(account.id());
  }

  /** The row is locked, so that a link works once. */
  private void use(String invitationHash) {
    Invitation invitation =
        entities.find(Invitation.class, invitationHash, LockModeType.PESSIMISTIC_WRITE);
    if (invitation == null || !invitation.isOpen(clock.instant())) {
      throw new InvitationDead();
    }
    invitation.use(clock.instant());
  }

  private void activate(Account account, Optional<String> passwordHash) {
    account.activate(
        passwordHash
            .map(Credential::new)
            .map(c -> records.reseal(Account.CREDENTIAL, account.id(), account.credential(), c))
            .orElse(account.credential()));
    audit.did(
        Act.ACCOUNT_ACTIVATED,
        AuditObject.of("account", account.id(), account.subject().orElse(null)));
  }
}
