package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.RandomId;

/** The rows of second factors, sealed in the container of their account. */
@ApplicationScoped
class FactorRows {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject Clock clock;

  /** All of an account, in the order in which they were made. */
  List<AccountFactor> of(String accountId) {
    return entities
        .createQuery(
            "select f from AccountFactor f where f.accountId = :account order by f.madeAt, f.id",
            AccountFactor.class)
        .setParameter("account", accountId)
        .getResultList();
  }

  /** Those that count, of one kind. */
  Stream<AccountFactor> active(String accountId, FactorKind kind) {
    return of(accountId).stream().filter(f -> f.kind() == kind && f.isActive());
  }

  boolean hasStrong(String accountId) {
    return of(accountId).stream().anyMatch(AccountFactor::isStrong);
  }

  boolean has(String accountId, FactorKind kind) {
    return active(accountId, kind).findAny().isPresent();
  }

  /** The passkey with this lookup, held until the transaction ends: its answers queue. */
  Optional<AccountFactor> passkey(String lookup) {
    return entities
        .createQuery("select f from AccountFactor f where f.lookup = :lookup", AccountFactor.class)
        .setParameter("lookup", lookup)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  FactorCard card(AccountFactor factor) {
    return records.open(AccountFactor.CARD, factor.id(), factor.card());
  }

  AccountFactor add(
      Account account,
      FactorKind kind,
      FactorState state,
      Optional<String> lookup,
      FactorCard card) {
    String id = RandomId.next();
    AccountFactor factor =
        new AccountFactor(
            id,
            account.id(),
            kind,
            state,
            lookup,
            records.seal(AccountFactor.CARD, id, account.profile().container(), card),
            clock.instant());
    entities.persist(factor);
    return factor;
  }

  void confirm(AccountFactor factor, FactorCard card) {
    factor.confirm(records.reseal(AccountFactor.CARD, factor.id(), factor.card(), card));
  }

  void rename(AccountFactor factor, String name) {
    factor.rename(
        records.reseal(AccountFactor.CARD, factor.id(), factor.card(), card(factor).named(name)));
  }

  /** Notes that a factor let its holder in. */
  void use(AccountFactor factor, FactorCard card) {
    factor.use(
        records.reseal(AccountFactor.CARD, factor.id(), factor.card(), card), clock.instant());
  }

  void remove(AccountFactor factor) {
    entities.remove(factor);
  }

  /** Removes all of one kind, whatever their state. */
  void removeAll(String accountId, FactorKind kind) {
    of(accountId).stream().filter(f -> f.kind() == kind).forEach(this::remove);
  }
}
