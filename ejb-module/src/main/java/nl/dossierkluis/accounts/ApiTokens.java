package nl.dossierkluis.accounts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Inputs;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * Tokens with which programs use the interface in the name of an account. Somebody of the staff
 * makes her own, for a purpose and a time; the token is shown once and kept as a hash.
 */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.COACH, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER})
public class ApiTokens {

  /** Days that a token lives when nothing else is asked for. */
  public static final int USUAL_DAYS = 90;

  /** Most days that a token lives. */
  public static final int MOST_DAYS = 365;

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Issues a token with all rights of an account; the product's own way, for its demo practice. */
  @RolesAllowed(Roles.SYSTEM)
  public String issue(String accountId) {
    return make(accountId, "demo", EnumSet.allOf(TokenScope.class), MOST_DAYS).token();
  }

  /**
   * Makes a token of the caller's own.
   *
   * @param scopes what it is for, at least one
   * @param days from 1 to {@link #MOST_DAYS}
   * @throws InvalidInput when one of these does not fit
   */
  public NewToken create(String name, Set<TokenScope> scopes, int days) {
    String called = Inputs.name("name", name);
    if (scopes.isEmpty()) {
      throw new InvalidInput("scopes", "accounts.token-without-scope");
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new InvalidInput("days", "accounts.token-days", MOST_DAYS);
    }
    return make(actor.id(), called, scopes, days);
  }

  private NewToken make(String accountId, String name, Set<TokenScope> scopes, int days) {
    String token = Tokens.next();
    String id = RandomId.next();
    String container = entities.find(Account.class, accountId).profile().container();
    Instant now = clock.instant();
    ApiToken made =
        new ApiToken(
            Tokens.hash(token),
            id,
            accountId,
            scopes,
            records.seal(ApiToken.CARD, id, container, new TokenCard(name)),
            now,
            now.plus(Duration.ofDays(days)));
    entities.persist(made);
    audit.did(Act.TOKEN_ISSUED, AuditObject.of("account", accountId).with("token", id));
    return new NewToken(token, view(made));
  }

  /** The caller's own tokens that are alive, the newest first. */
  public List<TokenView> mine() {
    audit.did(Act.TOKENS_READ, AuditObject.of("account", actor.id()));
    Instant now = clock.instant();
    return entities
        .createQuery(
            "select t from ApiToken t where t.accountId = :me order by t.issuedAt desc, t.id",
            ApiToken.class)
        .setParameter("me", actor.id())
        .getResultStream()
        .filter(token -> token.isAlive(now))
        .map(this::view)
        .toList();
  }

  /** Revokes one of the caller's own tokens, from the next request on; else {@link NotFound}. */
  public void revoke(String tokenId) {
    Instant now = clock.instant();
    ApiToken token =
        entities
            .createQuery(
                "select t from ApiToken t where t.id = :id and t.accountId = :me", ApiToken.class)
            .setParameter("id", tokenId)
            .setParameter("me", actor.id())
            .getResultStream()
            .filter(found -> found.isAlive(now))
            .findFirst()
            .orElseThrow(NotFound::new);
    token.revoke(now);
    audit.did(Act.TOKEN_REVOKED, AuditObject.of("account", actor.id()).with("token", tokenId));
  }

  /** Says who a token belongs to; empty when it is revoked, has expired or never was one. */
  @PermitAll
  public Optional<TokenHolder> identify(String token) {
    Instant now = clock.instant();
    return Optional.ofNullable(token)
        .filter(Tokens::isWellFormed)
        .map(Tokens::hash)
        .map(hash -> entities.find(ApiToken.class, hash))
        .filter(found -> found.isAlive(now))
        .flatMap(found -> holder(found, now));
  }

  private Optional<TokenHolder> holder(ApiToken token, Instant now) {
    Account account = entities.find(Account.class, token.accountId());
    if (!account.isActive()) {
      return Optional.empty();
    }
    if (token.shouldNoteUse(now)) {
      token.noteUse(now);
    }
    return Optional.of(new TokenHolder(new Caller(account.id(), account.roles()), token.scopes()));
  }

  private TokenView view(ApiToken token) {
    return new TokenView(
        token.id(),
        records.open(ApiToken.CARD, token.id(), token.card()).name(),
        token.scopes().stream().sorted().toList(),
        token.issuedAt(),
        token.expiresAt(),
        token.usedAt());
  }
}
