package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;

/** The browsers with which people sign in, and what is told when one is new. */
@ApplicationScoped
class Devices {

  /** Programs that keep no cookie are new each time; the eldest make room. */
  private static final int MOST = 50;

  /** A mail at most so often: it says to look, and one look shows all. */
  private static final Duration LETTER_EVERY = Duration.ofMinutes(15);

  @PersistenceContext EntityManager entities;
  @Inject Doorstep doorstep;
  @Inject Letters letters;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Says whether the holder of an account has signed in with this browser before. */
  boolean knows(String accountId) {
    return entities
            .createQuery(
                "select count(d) from AccountDevice d"
                    + " where d.accountId = :account and d.tokenHash = :hash",
                Long.class)
            .setParameter("account", accountId)
            .setParameter("hash", doorstep.deviceHash())
            .getSingleResult()
        > 0;
  }

  /** Takes down that somebody signs in with this browser; returns the device. */
  AccountDevice use(Account account) {
    Instant now = clock.instant();
    String hash = Tokens.hash(doorstep.deviceToKeep());
    List<AccountDevice> all = all(account.id());
    AccountDevice device =
        all.stream()
            .filter(known -> known.hasToken(hash))
            .findFirst()
            .orElseGet(() -> add(account, hash, all, now));
    device.use(now);
    return device;
  }

  private AccountDevice add(Account account, String hash, List<AccountDevice> others, Instant now) {
    AccountDevice device = new AccountDevice(account.id(), hash, others.isEmpty(), now);
    entities.persist(device);
    others.stream().skip(MOST - 1).forEach(entities::remove);
    audit.did(
        Act.DEVICE_ADDED, AuditObject.of("account", account.id(), account.subject().orElse(null)));
    if (!others.isEmpty() && isQuiet(others, now)) {
      letters.newDevice(account.id());
    }
    return device;
  }

  private static boolean isQuiet(List<AccountDevice> others, Instant now) {
    return others.stream()
        .filter(other -> !other.isKnown())
        .noneMatch(other -> now.isBefore(other.firstAt().plus(LETTER_EVERY)));
  }

  /** The devices of an account, the one used last first. */
  List<AccountDevice> all(String accountId) {
    return entities
        .createQuery(
            "select d from AccountDevice d where d.accountId = :account order by d.usedAt desc",
            AccountDevice.class)
        .setParameter("account", accountId)
        .getResultList();
  }
}
