package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.dossierkluis.platform.InvalidInput;

/**
 * Hashes and checks passwords, at most as many at once as there are processors: each takes 64 MiB
 * and a fifth of a second, and signed-in people must go on working during a flood.
 */
@ApplicationScoped
class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 256;
  private static final int MOST_WAITING = 20;

  private final Semaphore permits = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
  private final PasswordHash nobodys = PasswordHash.ofNobody();

  /** Hashes a new password, or throws {@link InvalidInput} when it is too short or too long. */
  PasswordHash hash(String password, String email) {
    requireUsable(password, email);
    return within(() -> PasswordHash.of(password));
  }

  boolean matches(PasswordHash hash, String password) {
    return password.length() <= LONGEST && within(() -> hash.matches(password));
  }

  /** Stands in for the hash of an unknown address, so that the time of an answer tells nothing. */
  PasswordHash nobodys() {
    return nobodys;
  }

  static void requireUsable(String password, String email) {
    if (password == null || password.length() < SHORTEST) {
      throw new InvalidInput("password", "accounts.password-too-short", SHORTEST);
    }
    if (password.length() > LONGEST) {
      throw new InvalidInput("password", "accounts.password-too-long", LONGEST);
    }
    if (password.equalsIgnoreCase(email)) {
      throw new InvalidInput("password", "accounts.password-is-email");
    }
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
