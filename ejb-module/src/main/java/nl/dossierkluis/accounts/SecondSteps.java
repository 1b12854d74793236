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
import java.util.Optional;
import nl.dossierkluis.accounts.SignInStep.Stage;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;

/**
 * The second half of a sign-in: a code after the password; or a passkey, which needs no first half.
 */
@Stateless
@PermitAll
public class SecondSteps {

  @PersistenceContext EntityManager entities;
  @Inject HalfSignIns halves;
  @Inject FactorRows factors;
  @Inject FactorCodes codes;
  @Inject ShownPasskeys shown;
  @Inject PasskeyOptions options;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Sessions sessions;
  @EJB SecondSteps self;

  /** Whose half sign-in a token is; empty when it is over or never was one. */
  public Optional<HalfView> look(String half) {
    return halves.find(half, LockModeType.NONE).map(this::view);
  }

  private HalfView view(HalfSignIn half) {
    Account account = entities.find(Account.class, half.accountId());
    Credential credential = records.open(Account.CREDENTIAL, account.id(), account.credential());
    return new HalfView(
        half.stage(),
        records.open(Account.PROFILE, account.id(), account.profile()).email(),
        credential.passwordHash().isEmpty(),
        account.isClient() && factors.has(account.id(), FactorKind.WAIVER),
        factors.has(account.id(), FactorKind.PASSKEY),
        factors.has(account.id(), FactorKind.TOTP));
  }

  /**
   * Finishes a half sign-in with a code of an app or from paper.
   *
   * @return token of the session
   * @throws CodeRefused when the code is wrong or was used; after a few of them the half sign-in is
   *     over
   * @throws HalfSignInOver when it is
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String finish(String half, String code) {
    Attempt attempt = self.attempt(half, code);
    if (attempt.session().isEmpty()) {
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("account", attempt.accountId()));
      throw new CodeRefused();
    }
    return attempt.session().get();
  }

  /** One try, which counts whether it is right or wrong. */
  public Attempt attempt(String token, String code) {
    HalfSignIn half = halves.require(token, Stage.FACTOR_ASKED);
    String account = half.accountId();
    if (halves.hasFailedTooOften(account) || !codes.use(account, code)) {
      half.fail();
      return new Attempt(account, Optional.empty());
    }
    half.end(clock.instant());
    return new Attempt(account, Optional.of(sessions.open(account)));
  }

  /** What a browser has to ask its passkeys, as JSON. */
  public String passkeyOptions() {
    return options.forSignIn();
  }

  /**
   * Signs somebody in by a passkey alone.
   *
   * @param answer what the passkey said, as JSON
   * @return token of the session
   * @throws PasskeyRefused when the answer does not hold
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String finishWithPasskey(String answer) {
    try {
      return self.admit(answer);
    } catch (PasskeyRefused e) {
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("passkey", null));
      throw e;
    }
  }

  /** Checks the answer and opens a session. */
  public String admit(String answer) {
    return sessions.open(shown.holder(answer).id());
  }

  /** How a try ended; the session is there only after a right code. */
  public record Attempt(String accountId, Optional<String> session) {}
}
