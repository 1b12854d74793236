package nl.dossierkluis.accounts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.List;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Roles;

/**
 * What the owner decides about the accounts of her staff: their roles, and that one is closed. Both
 * end whatever is signed in with the account; a practice always keeps an owner.
 */
@Stateless
@RolesAllowed(Roles.OWNER)
public class Staff {

  @PersistenceContext EntityManager entities;
  @Inject Entrusted entrusted;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Gives an account other roles in the place of those it has.
   *
   * @throws InvalidInput when there is none, or one is not for staff
   * @throws LastOwner when nobody would own the practice any more
   * @throws StillEntrusted when a coach would be none any more, and still has dossiers
   */
  public void changeRoles(String accountId, List<String> roles) {
    if (roles.isEmpty() || !Roles.STAFF.containsAll(roles)) {
      throw new InvalidInput("roles", "accounts.roles");
    }
    List<Account> owners = lockOwners();
    Account account = require(accountId);
    if (!roles.contains(Roles.OWNER)) {
      requireAnotherOwner(account, owners);
    }
    if (!roles.contains(Roles.COACH)) {
      requireNothingEntrusted(account);
    }
    account.changeRoles(roles);
    endSessions(accountId);
    audit.did(
        Act.ROLES_CHANGED,
        AuditObject.of("account", accountId).with("roles", String.join(" ", roles)));
  }

  /**
   * Closes an account for ever: its sessions, tokens and invitations are dead.
   *
   * @throws LastOwner when nobody would own the practice any more
   * @throws StillEntrusted when dossiers are to be handed over first
   */
  public void close(String accountId) {
    List<Account> owners = lockOwners();
    Account account = require(accountId);
    requireAnotherOwner(account, owners);
    requireNothingEntrusted(account);
    account.close();
    endSessions(accountId);
    end(
        accountId,
        entities.createQuery(
            "update ApiToken t set t.revokedAt = :now"
                + " where t.revokedAt is null and t.accountId = :account"));
    end(
        accountId,
        entities.createQuery(
            "update Invitation i set i.usedAt = :now"
                + " where i.usedAt is null and i.accountId = :account"));
    audit.did(Act.ACCOUNT_CLOSED, AuditObject.of("account", accountId));
  }

  /** Two owners who take the role from each other at once must not both succeed. */
  private List<Account> lockOwners() {
    return entities
        .createQuery(
            "select a.id from Account a join a.roles r where r = :owner and a.state = :active"
                + " order by a.id",
            String.class)
        .setParameter("owner", Roles.OWNER)
        .setParameter("active", AccountState.ACTIVE)
        .getResultStream()
        .toList()
        .stream()
        .map(id -> entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE))
        .filter(Account::isActive)
        .filter(account -> account.roles().contains(Roles.OWNER))
        .toList();
  }

  private Account require(String accountId) {
    Account account = accountId == null ? null : entities.find(Account.class, accountId);
    if (account == null || account.isClient() || account.state() == AccountState.CLOSED) {
      throw new NotFound();
    }
    return account;
  }

  private static void requireAnotherOwner(Account account, List<Account> owners) {
    if (owners.stream().allMatch(account::equals)) {
      throw new LastOwner();
    }
  }

  private void requireNothingEntrusted(Account account) {
    long dossiers = entrusted.countOf(account.id());
    if (dossiers > 0) {
      throw new StillEntrusted(dossiers);
    }
  }

  private void endSessions(String accountId) {
    end(
        accountId,
        entities.createQuery(
            "update AccountSession s set s.endedAt = :now"
                + " where s.endedAt is null and s.accountId = :account"));
  }

  private void end(String accountId, Query update) {
    update.setParameter("now", clock.instant()).setParameter("account", accountId).executeUpdate();
  }
}
