package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.Roles;

/** Tokens with which programs use the interface in the name of an account. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ApiTokens {

  @PersistenceContext EntityManager entities;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Issues a token with all rights of the account; it is shown once and kept as a hash. */
  public String issue(String accountId) {
    String token = Tokens.next();
    entities.persist(new ApiToken(Tokens.hash(token), accountId, clock.instant()));
    audit.did(Act.TOKEN_ISSUED, AuditObject.of("account", accountId));
    return token;
  }

  /** Says who a token belongs to; empty when it is revoked or never was one. */
  @PermitAll
  public Optional<Caller> identify(String token) {
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(Tokens::hash)
        .map(hash -> entities.find(ApiToken.class, hash))
        .filter(ApiToken::isAlive)
        .map(found -> entities.find(Account.class, found.accountId()))
        .filter(Account::isActive)
        .map(account -> new Caller(account.id(), account.roles()));
  }
}
