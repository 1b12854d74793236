package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.BlindIndex;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.RandomId;

/**
 * Signing in and out. The token that {@link #open} returns is all that proves a session; of it only
 * the SHA-256 is kept.
 */
@Stateless
@PermitAll
public class Sessions {

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject SealedRecords records;
  @Inject Passwords passwords;
  @Inject Nobody nobody;
  @Inject SignInPace pace;
  @Inject Devices devices;
  @Inject OpenSessions open;
  @Inject KeptDrafts drafts;
  @Inject Doorstep doorstep;
  @Inject SessionLimits limits;
  @Inject HalfSignIns halves;
  @Inject ShownPasskeys shown;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Sessions self;

  /**
   * Signs somebody in. The password is checked outside any transaction, and takes as long for an
   * unknown address.
   *
   * @return a session; or a half sign-in, when a second factor has to be shown or made first
   * @throws SignInFailed when address and password do not belong together
   * @throws SignInPaused after too many wrong attempts from there; nothing was tried
   * @throws TooBusy when too many people sign in at once
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInStep start(String email, String password) {
    Optional<Known> known = self.find(email);
    PasswordHash hash = known.map(Known::hash).orElseGet(nobody::hash);
    boolean right =
        pace.attempt(
            index.ofEmail(email),
            known.map(Known::device).orElse(false),
            () -> passwords.matches(hash, password) && known.isPresent());
    if (!right) {
      String account = known.map(Known::accountId).orElse(null);
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("account", account));
      throw new SignInFailed();
    }
    return self.admit(known.get().accountId());
  }

  /** Opens a session for somebody whose password was right, or says what must come before. */
  public SignInStep admit(String accountId) {
    Account account = entities.find(Account.class, accountId);
    return halves
        .after(account)
        .map(stage -> halves.begin(accountId, stage, Optional.empty()))
        .orElseGet(() -> new SignInStep(open(accountId), SignInStep.Stage.SIGNED_IN));
  }

  /** Finds the active account of an address, with the hash to check against. */
  public Optional<Known> find(String email) {
    return entities
        .createQuery(
            "select a from Account a where a.emailIndex = :index and a.state = :active",
            Account.class)
        .setParameter("index", index.ofEmail(email))
        .setParameter("active", AccountState.ACTIVE)
        .getResultStream()
        .findFirst()
        .map(account -> new Known(account.id(), hashOf(account), devices.knows(account.id())));
  }

  private PasswordHash hashOf(Account account) {
    return records.open(Account.CREDENTIAL, account.id(), account.credential()).hash();
  }

  /** Opens a session for an account whose holder has just been recognised. */
  public String open(String accountId) {
    Account account = entities.find(Account.class, accountId);
    AccountDevice device = devices.use(account);
    open.endOf(device.id());
    drafts.dropOld();
    String token = Tokens.next();
    String id = RandomId.next();
    SealedRecord card =
        records.seal(
            AccountSession.CARD,
            Tokens.hash(token),
            account.profile().container(),
            SessionCard.of(doorstep.kind()));
    entities.persist(
        new AccountSession(Tokens.hash(token), id, accountId, device.id(), card, clock.instant()));
    audit.did(Act.SIGNED_IN, AuditObject.of("account", accountId).with("signIn", id));
    return token;
  }

  /** Says who a session's token belongs to; empty when it has ended or never was one. */
  public Optional<Caller> identify(String token) {
    if (!Tokens.isWellFormed(token)) {
      return Optional.empty();
    }
    AccountSession session = entities.find(AccountSession.class, Tokens.hash(token));
    return session == null ? Optional.empty() : identify(session);
  }

  private Optional<Caller> identify(AccountSession session) {
    Account account = entities.find(Account.class, session.accountId());
    Instant now = clock.instant();
    if (!account.isActive() || !session.isOpen(now, limits, account.isClient())) {
      return Optional.empty();
    }
    if (session.shouldNoteUse(now)) {
      session.noteUse(now);
    }
    doorstep.recognised(session);
    return Optional.of(new Caller(account.id(), account.roles()));
  }

  /** Says whether a session has come to rest and its holder may take it up again. */
  public boolean rests(String token) {
    return open.resting(token).isPresent();
  }

  /**
   * Takes up a session that rests. The password is checked outside any transaction.
   *
   * @return the session's new token; the old one is dead
   * @throws SessionOver when there is nothing to take up
   * @throws InvalidInput for the field {@code password} when it is wrong
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String resume(String token, String password) {
    Known known = self.resting(token).orElseThrow(SessionOver::new);
    if (!pace.attempt(known.accountId(), true, () -> passwords.matches(known.hash(), password))) {
      audit.refused(Act.SIGN_IN_RESUMED, AuditObject.of("account", known.accountId()));
      throw new InvalidInput("password", "accounts.password-wrong");
    }
    return self.renew(token);
  }

  /**
   * Takes up a session that rests, for somebody who shows a passkey.
   *
   * @param answer what the passkey said, as JSON
   * @return the session's new token; the old one is dead
   * @throws SessionOver when there is nothing to take up
   * @throws PasskeyRefused when the answer does not hold, or is somebody else's
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String resumeWithPasskey(String token, String answer) {
    Known known = self.resting(token).orElseThrow(SessionOver::new);
    try {
      return self.renewFor(known.accountId(), token, answer);
    } catch (PasskeyRefused e) {
      audit.refused(Act.SIGN_IN_RESUMED, AuditObject.of("account", known.accountId()));
      throw e;
    }
  }

  /** Checks the answer and gives the session a new token. */
  public String renewFor(String accountId, String token, String answer) {
    shown.require(accountId, answer);
    return renew(token);
  }

  /** The account of a session that rests, with the hash to check against. */
  public Optional<Known> resting(String token) {
    return open.resting(token)
        .map(session -> entities.find(Account.class, session.accountId()))
        .map(account -> new Known(account.id(), hashOf(account), true));
  }

  /** Gives a session that rests a new token, once its holder has shown that it is she. */
  public String renew(String token) {
    AccountSession session = open.resting(token).orElseThrow(SessionOver::new);
    SessionCard card = records.open(AccountSession.CARD, session.tokenHash(), session.card());
    String next = Tokens.next();
    Instant now = clock.instant();
    session.end(now);
    entities.persist(
        session.renewed(
            Tokens.hash(next),
            records.seal(AccountSession.CARD, Tokens.hash(next), session.card().container(), card),
            now));
    audit.did(Act.SIGN_IN_RESUMED, AuditObject.of("account", session.accountId()));
    return next;
  }

  /** Ends a session; ending one that is no more is no error. */
  public void end(String token) {
    AccountSession session =
        Tokens.isWellFormed(token) ? entities.find(AccountSession.class, Tokens.hash(token)) : null;
    if (session != null) {
      session.end(clock.instant());
      drafts.dropOf(session.id());
      audit.did(Act.SIGNED_OUT, AuditObject.of("account", session.accountId()));
    }
  }

  /**
   * The token that a page of this session sends along with every change; knowing it does not give
   * the session away.
   */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String csrfToken(String token) {
    return Tokens.hash("csrf " + token);
  }

  /** An account found by its address; never leaves this package. */
  record Known(String accountId, PasswordHash hash, boolean device) {}
}
