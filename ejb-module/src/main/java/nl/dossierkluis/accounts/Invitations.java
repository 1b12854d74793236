package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.mail.MailKind;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.personaldata.BlindIndex;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;

/** One-time links with which somebody gets into an account that was made for her. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.SYSTEM})
public class Invitations {

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject Passwords passwords;
  @Inject Outbox outbox;
  @Inject Settings settings;
  @Inject HalfSignIns halves;
  @Inject Renewals renewals;
  @Inject Letters letters;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;
  @EJB Invitations self;

  /**
   * Makes an account, and a link to it with a code. The link is mailed where there is a mail
   * server; the code never is.
   *
   * @throws EmailTaken when the address belongs to another account
   * @throws NotFound when it is no client's and the caller no owner
   */
  public InvitationView invite(NewAccount person) {
    requireInviter(person.subject().isPresent() && person.roles().equals(List.of(Roles.CLIENT)));
    Account account = make(person, "");
    audit.did(Act.ACCOUNT_INVITED, object(account));
    return link(account);
  }

  /**
   * Makes an account that may sign in at once: the owner's, at set-up. Whoever calls this has made
   * sure of the person by other means.
   *
   * @return id of the account
   */
  @PermitAll
  public String makeActive(NewAccount person, String password) {
    Account account = make(person, passwords.hash(password, person.email()).toPhc());
    account.activate(account.credential());
    audit.did(Act.ACCOUNT_ACTIVATED, object(account));
    return account.id();
  }

  /** Makes a new link to an account that was never entered; earlier links stop working. */
  public InvitationView renew(String accountId) {
    Account account = entities.find(Account.class, accountId);
    if (account == null || account.state() != AccountState.INVITED) {
      throw new InvitationDead();
    }
    requireInviter(account.isClient());
    endLinks(account);
    audit.did(Act.ACCOUNT_INVITED, object(account));
    return link(account);
  }

  /** Until when the newest link to an account works; empty when it has none that does. */
  public Optional<Instant> expiry(String accountId) {
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select i from Invitation i where i.accountId = :account and i.usedAt is null",
            Invitation.class)
        .setParameter("account", accountId)
        .getResultStream()
        .filter(invitation -> invitation.isOpen(now))
        .map(Invitation::expiresAt)
        .max(Comparator.naturalOrder());
  }

  /**
   * Invites somebody again who cannot sign in any more. Sessions, passkeys, apps, codes, password
   * and tokens from before are worth nothing at once; her page tells her afterwards.
   *
   * @param rung how the caller has made sure of her
   */
  public InvitationView inviteAgain(String accountId, IdentityRung rung) {
    Account account = entities.find(Account.class, accountId);
    if (account == null || account.state() == AccountState.CLOSED) {
      throw new NotFound();
    }
    requireInviter(account.isClient());
    if (rung == null) {
      throw new InvalidInput("rung", "platform.required");
    }
    endLinks(account);
    renewals.renew(account, rung);
    letters.factorsChanged(accountId);
    audit.did(Act.ACCOUNT_INVITED_AGAIN, object(account).with("rung", rung.name()));
    return link(account);
  }

  /**
   * The same for somebody of the staff, by the address with which she signs in.
   *
   * @throws NotFound when nobody of the staff has it
   */
  @RolesAllowed(Roles.SYSTEM)
  public InvitationView inviteStaffAgain(String email, IdentityRung rung) {
    Account account =
        findByIndex(index.ofEmail(email))
            .filter(found -> !found.isClient())
            .orElseThrow(NotFound::new);
    return inviteAgain(account.id(), rung);
  }

  /** A coach lets clients in; who works for the practice is the owner's to say. */
  private void requireInviter(boolean client) {
    if (!client && !actor.has(Roles.OWNER) && !actor.isSystem()) {
      audit.refused(Act.ACCOUNT_INVITED, AuditObject.of("account", null));
      throw new NotFound();
    }
  }

  private void endLinks(Account account) {
    entities
        .createQuery(
            "update Invitation i set i.usedAt = :now"
                + " where i.accountId = :account and i.usedAt is null")
        .setParameter("now", clock.instant())
        .setParameter("account", account.id())
        .executeUpdate();
  }

  /**
   * Lets somebody in as far as the page on which she makes what she signs in with. The link lives
   * until she has.
   *
   * @param code as it was said to her, possibly with blanks
   * @throws InvitationDead when the link is used, expired or unknown, or had too many wrong codes
   * @throws InvalidInput for the field {@code spoken} when the code is wrong
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SignInStep enter(String token, String code) {
    Attempt attempt = self.attempt(token, code);
    if (attempt.step().isEmpty()) {
      audit.refused(Act.SIGN_IN_FAILED, AuditObject.of("account", attempt.accountId()));
      throw new InvalidInput("spoken", "accounts.spoken-wrong");
    }
    return attempt.step().get();
  }

  /** One try, which counts whether it is right or wrong. */
  @PermitAll
  public Attempt attempt(String token, String code) {
    Invitation invitation =
        open(token, LockModeType.PESSIMISTIC_WRITE).orElseThrow(InvitationDead::new);
    String account = invitation.accountId();
    if (!invitation.tries(codeHash(token, code == null ? "" : code.replaceAll("\\s", "")))) {
      return new Attempt(account, Optional.empty());
    }
    return new Attempt(
        account,
        Optional.of(
            halves.begin(
                account, SignInStep.Stage.FACTOR_TO_MAKE, Optional.of(invitation.tokenHash()))));
  }

  /** How a try ended; what comes next is there only after a right code. */
  public record Attempt(String accountId, Optional<SignInStep> step) {}

  /** Gives an account another password; the product's own way, for its demo practice. */
  @RolesAllowed(Roles.SYSTEM)
  public void setPassword(String accountId, String password) {
    Account account = entities.find(Account.class, accountId);
    String email = records.open(Account.PROFILE, account.id(), account.profile()).email();
    account.activate(
        records.reseal(
            Account.CREDENTIAL,
            account.id(),
            account.credential(),
            new Credential(passwords.hash(password, email).toPhc())));
    audit.did(Act.ACCOUNT_ACTIVATED, object(account));
  }

  private static AuditObject object(Account account) {
    return AuditObject.of("account", account.id(), account.subject().orElse(null));
  }

  private Optional<Invitation> open(String token, LockModeType lock) {
    Instant now = clock.instant();
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(t -> entities.find(Invitation.class, Tokens.hash(t), lock))
        .filter(invitation -> invitation.isOpen(now));
  }

  private Account make(NewAccount person, String passwordHash) {
    String emailIndex = index.ofEmail(person.email());
    if (findByIndex(emailIndex).isPresent()) {
      throw new EmailTaken();
    }
    Account account = seal(person, emailIndex, passwordHash);
    entities.persist(account);
    entities.flush();
    return account;
  }

  private Account seal(NewAccount person, String emailIndex, String passwordHash) {
    String id = RandomId.next();
    String container = containers.create();
    SealedRecord profile =
        records.seal(Account.PROFILE, id, container, new Profile(person.name(), person.email()));
    SealedRecord credential =
        records.seal(Account.CREDENTIAL, id, container, new Credential(passwordHash));
    return new Account(
        id, emailIndex, person.roles(), person.subject(), profile, credential, clock.instant());
  }

  private InvitationView link(Account account) {
    String token = Tokens.next();
    String code = SpokenCode.next();
    Invitation invitation =
        new Invitation(Tokens.hash(token), codeHash(token, code), account.id(), clock.instant());
    entities.persist(invitation);
    InvitationView view = new InvitationView(account.id(), token, code, invitation.expiresAt());
    mail(view);
    return view;
  }

  /**
   * Without a mail server the page shows the link to whoever invites; the code never goes along.
   */
  private void mail(InvitationView invitation) {
    if (outbox.isMailing()) {
      outbox.send(
          invitation.accountId(),
          MailKind.INVITATION,
          Map.of("days", Long.toString(Invitation.VALID_FOR.toDays())),
          invitation.link(settings.baseUrl()));
    }
  }

  private static String codeHash(String token, String code) {
    return Tokens.hash(token + " " + code);
  }

  private Optional<Account> findByIndex(String emailIndex) {
    return entities
        .createQuery("select a from Account a where a.emailIndex = :index", Account.class)
        .setParameter("index", emailIndex)
        .getResultStream()
        .findFirst();
  }
}
