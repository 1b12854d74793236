package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.BlindIndex;
import nl.dossierkluis.personaldata.SealedRecords;

/**
 * The rows behind a change of password, each step a transaction: between them a password is hashed,
 * which takes long.
 */
@ApplicationScoped
@Transactional
class PasswordRows {

  /** Whoever types somebody's address again and again fills no mailbox. */
  private static final Duration LETTER_EVERY = Duration.ofMinutes(5);

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject SealedRecords records;
  @Inject OpenSessions open;
  @Inject FactorRows factors;
  @Inject FactorDuty duty;
  @Inject HalfSignIns halves;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  String emailOf(String accountId) {
    Account account = entities.find(Account.class, accountId);
    return records.open(Account.PROFILE, account.id(), account.profile()).email();
  }

  /** Changes a password; all sign-ins but one end. */
  void change(String accountId, String phc, String spared) {
    replace(entities.find(Account.class, accountId), phc, spared, Act.PASSWORD_CHANGED);
  }

  private void replace(Account account, String phc, String spared, Act act) {
    account.changeCredential(
        records.reseal(
            Account.CREDENTIAL, account.id(), account.credential(), new Credential(phc)));
    open.endAllBut(account.id(), spared);
    halves.endAll(account.id());
    letters.passwordChanged(account.id());
    audit.did(act, object(account));
  }

  /** Has a link mailed to the holder of an address; nothing where there is none. */
  void mailLink(String email) {
    entities
        .createQuery(
            "select a from Account a where a.emailIndex = :index and a.state = :active",
            Account.class)
        .setParameter("index", index.ofEmail(email))
        .setParameter("active", AccountState.ACTIVE)
        .getResultStream()
        .filter(this::showsAnotherFactor)
        .filter(account -> latest(account.id()).isEmpty())
        .forEach(this::mailLink);
  }

  /** Mail is no factor: without another it would be the only one, and she is invited again. */
  private boolean showsAnotherFactor(Account account) {
    return !duty.applies() || factors.hasStrong(account.id());
  }

  private void mailLink(Account account) {
    String token = Tokens.next();
    entities.persist(new PasswordReset(Tokens.hash(token), account.id(), clock.instant()));
    letters.reset(account.id(), token);
    audit.did(Act.PASSWORD_RESET_ASKED, object(account));
  }

  private Optional<PasswordReset> latest(String accountId) {
    return entities
        .createQuery(
            "select r from PasswordReset r where r.accountId = :account and r.madeAt > :since",
            PasswordReset.class)
        .setParameter("account", accountId)
        .setParameter("since", clock.instant().minus(LETTER_EVERY))
        .getResultStream()
        .findFirst();
  }

  /** The account of a living link. */
  Optional<String> accountOf(String token) {
    return living(token, LockModeType.NONE).map(PasswordReset::accountId);
  }

  /** Uses a link up; the row is locked, so that it works once. */
  void useLink(String token, String phc) {
    PasswordReset reset = living(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(ResetDead::new);
    Instant now = clock.instant();
    reset.use(now);
    entities
        .createQuery(
            "update PasswordReset r set r.usedAt = :now"
                + " where r.accountId = :account and r.usedAt is null")
        .setParameter("now", now)
        .setParameter("account", reset.accountId())
        .executeUpdate();
    replace(entities.find(Account.class, reset.accountId()), phc, "", Act.PASSWORD_RESET);
  }

  private Optional<PasswordReset> living(String token, LockModeType lock) {
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(t -> entities.find(PasswordReset.class, Tokens.hash(t), lock))
        .filter(reset -> reset.isOpen(clock.instant()))
        .filter(reset -> entities.find(Account.class, reset.accountId()).isActive());
  }

  private static AuditObject object(Account account) {
    return AuditObject.of("account", account.id(), account.subject().orElse(null));
  }
}
