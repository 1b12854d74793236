package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.dossierkluis.personaldata.BlindIndex;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Sha256;

/**
 * Challenges for passkeys: {@code random.expiry.mark}, where the mark is ours and fits one purpose.
 * Asking for one writes nothing, so strangers cannot fill a table; an answer is written down, so
 * that no challenge is answered twice.
 */
@ApplicationScoped
class Challenges {

  static final Duration VALID_FOR = Duration.ofMinutes(5);

  private static final int PARTS = 3;

  @PersistenceContext EntityManager entities;
  @Inject BlindIndex index;
  @Inject Clock clock;

  /** A fresh challenge for this purpose, such as {@code sign-in}. */
  byte[] fresh(String purpose) {
    String body = RandomId.next() + "." + clock.instant().plus(VALID_FOR).getEpochSecond();
    return (body + "." + mark(purpose, body)).getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Uses a challenge up.
   *
   * @throws PasskeyRefused when it is not ours, not for this purpose, too old or answered
   */
  void use(String purpose, byte[] challenge) {
    String[] parts = new String(challenge, StandardCharsets.US_ASCII).split("\\.", -1);
    if (parts.length != PARTS || !isOurs(purpose, parts)) {
      throw new PasskeyRefused();
    }
    Instant expiry = Instant.ofEpochSecond(Long.parseLong(parts[1]));
    String hash = Sha256.of(challenge);
    if (!clock.instant().isBefore(expiry) || entities.find(UsedChallenge.class, hash) != null) {
      throw new PasskeyRefused();
    }
    entities.persist(new UsedChallenge(hash, expiry));
    entities
        .createQuery("delete from UsedChallenge u where u.expiresAt < :now")
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private boolean isOurs(String purpose, String[] parts) {
    byte[] expected = mark(purpose, parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.US_ASCII));
  }

  private String mark(String purpose, String body) {
    return index.markOf("passkey.challenge." + purpose, body);
  }
}
