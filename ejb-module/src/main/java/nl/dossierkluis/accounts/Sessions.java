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
import nl.dossierkluis.personaldata.SealedRecords;

/**
 * Signing in and out. The token that {@link #start} returns is all that proves a session; of it
 * only the SHA-256 is kept.
 */
@Stateless
@PermitAll
public class Sessions {

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject SealedRecords records;
  @Inject Passwords passwords;
  @Inject SessionLimits limits;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Sessions self;

  /**
   * Signs somebody in. The password is checked outside any transaction, and takes as long for an
   * unknown address.
   *
   * @return the session's token, 43 characters base64url
   * @throws SignInFailed when address and password do not belong together
   * @throws TooBusy when too many people sign in at once
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public String start(String email, String password) {
    Optional<Known> known = self.find(email);
    PasswordHash hash = known.map(Known::hash).orElse(passwords.nobodys());
    if (!passwords.matches(hash, password) || known.isEmpty()) {
      String account = known.map(Known::accountId).orElse(null);
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("account", account));
      throw new SignInFailed();
    }
    return self.open(known.get().accountId());
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
        .map(account -> new Known(account.id(), hashOf(account)));
  }

  private PasswordHash hashOf(Account account) {
    Credential credential = records.open(Account.CREDENTIAL, account.id(), account.credential());
    return PasswordHash.parse(credential.passwordHash());
  }

  /** Opens a session for an account whose holder has just been recognised. */
  public String open(String accountId) {
    String token = Tokens.next();
    entities.persist(new AccountSession(Tokens.hash(token), accountId, clock.instant()));
    audit.did(Act.SIGNED_IN, AuditObject.of("account", accountId));
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
    return Optional.of(new Caller(account.id(), account.roles()));
  }

  /** Ends a session; ending one that is no more is no error. */
  public void end(String token) {
    AccountSession session =
        Tokens.isWellFormed(token) ? entities.find(AccountSession.class, Tokens.hash(token)) : null;
    if (session != null) {
      session.end(clock.instant());
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
  record Known(String accountId, PasswordHash hash) {}
}
