package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/** The people who may sign in. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.SYSTEM})
public class Accounts {

  @PersistenceContext EntityManager entities;
  @Inject Invitations invitations;
  @Inject FactorRows factors;
  @Inject SealedRecords records;
  @Inject AuditTrail audit;
  @Inject CurrentActor actor;

  /** The staff of the practice, by name. */
  public List<AccountView> staff() {
    audit.did(Act.ACCOUNTS_READ, AuditObject.of("account", null));
    return staffByName();
  }

  private List<AccountView> staffByName() {
    return entities
        .createQuery("select a from Account a where a.subject is null", Account.class)
        .getResultStream()
        .map(this::view)
        .sorted(Comparator.comparing(AccountView::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * Names of the staff by the ids of their accounts, in the order of the names, for forms in which
   * one is chosen.
   */
  @RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.SYSTEM})
  public Map<String, String> staffNames() {
    Map<String, String> names = new LinkedHashMap<>();
    staffByName().forEach(account -> names.put(account.id(), account.name()));
    return names;
  }

  /** All accounts that are not closed, in the order in which they were made. */
  @RolesAllowed(Roles.SYSTEM)
  public List<AccountView> all() {
    return entities
        .createQuery(
            "select a from Account a where a.state <> :closed order by a.createdAt, a.id",
            Account.class)
        .setParameter("closed", AccountState.CLOSED)
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /**
   * Invites somebody to work for the practice.
   *
   * @throws InvalidInput when a role is not one of staff
   */
  public InvitationView inviteStaff(String name, String email, List<String> roles) {
    if (roles.isEmpty() || !Roles.STAFF.containsAll(roles)) {
      throw new InvalidInput("roles", "accounts.roles");
    }
    return invitations.invite(new NewAccount(name, email, roles, Optional.empty()));
  }

  /**
   * Invites somebody of the staff again who cannot sign in any more; see {@link
   * Invitations#inviteAgain}.
   *
   * @throws InvalidInput when it is the caller herself, who would lock herself out
   */
  @RolesAllowed(Roles.OWNER)
  public InvitationView inviteStaffAgain(String accountId, IdentityRung rung) {
    if (requireStaff(accountId).id().equals(actor.id())) {
      throw new InvalidInput("again-who", "accounts.again-self");
    }
    return invitations.inviteAgain(accountId, rung);
  }

  /**
   * Lets a client do with her password alone, for a reason that is kept.
   *
   * @throws InvalidInput when there is no reason
   */
  @RolesAllowed(Roles.OWNER)
  public void waiveFactor(String accountId, String reason) {
    Account account = requireClient(accountId);
    factors.removeAll(accountId, FactorKind.WAIVER);
    factors.add(
        account,
        FactorKind.WAIVER,
        FactorState.ACTIVE,
        Optional.empty(),
        new FactorCard(Inputs.name("reason", reason), "", 0, false));
    audit.did(Act.FACTOR_WAIVED, FactorMaking.object(account, FactorKind.WAIVER));
  }

  /** Asks a client for a second factor again, at her next sign-in. */
  @RolesAllowed(Roles.OWNER)
  public void endWaiver(String accountId) {
    Account account = requireClient(accountId);
    factors.removeAll(accountId, FactorKind.WAIVER);
    audit.did(Act.FACTOR_REMOVED, FactorMaking.object(account, FactorKind.WAIVER));
  }

  /** Why a client may do with her password alone; empty when she may not. */
  @RolesAllowed({Roles.OWNER, Roles.COACH})
  public Optional<String> waiver(String accountId) {
    return factors
        .active(accountId, FactorKind.WAIVER)
        .findFirst()
        .map(factor -> factors.card(factor).name());
  }

  /** When an account's access was last renewed; empty if never. */
  @RolesAllowed({Roles.OWNER, Roles.COACH})
  public Optional<RenewalView> renewal(String accountId) {
    return Optional.ofNullable(entities.find(Account.class, accountId)).flatMap(Account::renewal);
  }

  private Account requireClient(String accountId) {
    return Optional.ofNullable(accountId)
        .map(id -> entities.find(Account.class, id))
        .filter(Account::isClient)
        .orElseThrow(NotFound::new);
  }

  /** The caller's own account; empty for nobody and for the product itself. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<AccountView> me() {
    return find(actor.id());
  }

  /** Name of an account, for pages that say who did something; "?" for none. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String nameOf(String accountId) {
    return findName(accountId).orElse("?");
  }

  /** The same, for pages that have a word of their own for nobody. */
  @PermitAll
  public Optional<String> findName(String accountId) {
    return find(accountId).map(AccountView::name);
  }

  /** Whose account it is, when it is a client's. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<SubjectId> findSubject(String accountId) {
    return Optional.ofNullable(accountId)
        .map(id -> entities.find(Account.class, id))
        .flatMap(Account::subject);
  }

  /** The account that belongs to a client, if she was ever invited. */
  @RolesAllowed({Roles.OWNER, Roles.COACH, Roles.SYSTEM})
  public Optional<AccountView> ofSubject(SubjectId subject) {
    return entities
        .createQuery("select a from Account a where a.subject = :subject", Account.class)
        .setParameter("subject", subject.text())
        .getResultStream()
        .findFirst()
        .map(this::view);
  }

  /** A staff account that is not closed, or {@link NotFound}. */
  @RolesAllowed({Roles.OWNER, Roles.COACH, Roles.SYSTEM})
  public AccountView requireStaff(String accountId) {
    return find(accountId)
        .filter(account -> account.subject().isEmpty())
        .filter(account -> account.state() != AccountState.CLOSED)
        .orElseThrow(NotFound::new);
  }

  private Optional<AccountView> find(String accountId) {
    return Optional.ofNullable(accountId)
        .map(id -> entities.find(Account.class, id))
        .map(this::view);
  }

  private AccountView view(Account account) {
    Profile profile = records.open(Account.PROFILE, account.id(), account.profile());
    return new AccountView(
        account.id(),
        profile.name(),
        profile.email(),
        account.state(),
        account.roles(),
        account.subject());
  }
}
