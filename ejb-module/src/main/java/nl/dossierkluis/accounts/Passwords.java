package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Hashes and checks passwords, at most as many at once as there are processors: each takes 64 MiB
 * and a fifth of a second, and signed-in people must go on working during a flood.
 */
@ApplicationScoped
class Passwords {

  private static final int MOST_WAITING = 20;

  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final Iterable<TellingWords> place;

  /** Without any words of the place. */
  Passwords() {
    this.place = List.of();
  }

  @Inject
  Passwords(@Any Instance<TellingWords> place) {
    this.place = place;
  }

  /**
   * Hashes a new password.
   *
   * @throws nl.dossierkluis.platform.InvalidInput when it is too short, too long or tried first
   */
  PasswordHash hash(String password, String email) {
    PasswordRules.require(password, email, placeWords().toList());
    return within(() -> PasswordHash.of(password));
  }

  private Stream<String> placeWords() {
    return StreamSupport.stream(place.spliterator(), false)
        .flatMap(words -> words.words().stream());
  }

  /** Says whether this is the password; one that is too long costs as much as any other. */
  boolean matches(PasswordHash hash, String password) {
    boolean usable = password.length() <= PasswordRules.LONGEST;
    return within(() -> hash.matches(usable ? password : "")) && usable;
  }

  private <T> T within(Supplier<T> work) {
    if (permits.getQueueLength() >= MOST_WAITING) {
      throw new TooBusy();
    }
    permits.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      permits.release();
    }
  }
}
