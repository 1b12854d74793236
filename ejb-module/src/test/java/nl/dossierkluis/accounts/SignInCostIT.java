package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Person;
import nl.dossierkluis.platform.Roles;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An address that somebody has costs as much to try as one that nobody has. It is counted in memory
 * that the attempt takes, nearly all of it for the one hash, because time on a busy computer proves
 * nothing.
 */
@ExtendWith(ArquillianExtension.class)
class SignInCostIT {

  private static final long ONE_HASH = 64L * 1024 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Inject Sessions sessions;
  @Inject Doorstep doorstep;
  @Inject People people;

  private final AtomicInteger network = new AtomicInteger();

  @Test
  void isTheSameForAnAddressThatNobodyHas() throws Exception {
    Person coach = people.staff(Roles.COACH);
    fail(coach.email());
    fail(People.freshEmail());
    long known = cost(() -> fail(coach.email()));
    long unknown = cost(() -> fail(People.freshEmail()));
    assertThat(known).isBetween(ONE_HASH, 2 * ONE_HASH - 1);
    assertThat(unknown).isCloseTo(known, Percentage.withPercentage(1));
  }

  @Test
  void isNothingOnceTheyAreSlowedDown() throws Exception {
    Person coach = people.staff(Roles.COACH);
    for (String email : new String[] {coach.email(), People.freshEmail()}) {
      comeFrom("203.0.113.77");
      for (int i = 0; i < 5; i++) {
        assertThatThrownBy(() -> sessions.start(email, "geen goed woord"))
            .isInstanceOf(SignInFailed.class);
      }
      assertThat(
              cost(
                  () ->
                      assertThatThrownBy(() -> sessions.start(email, "geen goed woord"))
                          .isInstanceOf(SignInPaused.class)))
          .isCloseTo(0, within(ONE_HASH / 8));
    }
  }

  private void fail(String email) {
    comeFrom("203.0.113." + network.incrementAndGet());
    assertThatThrownBy(() -> sessions.start(email, "geen goed woord"))
        .isInstanceOf(SignInFailed.class);
  }

  private void comeFrom(String from) {
    doorstep.arrived(from, "", Optional.empty(), token -> {});
  }

  private static long cost(ThrowingCallable work) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      work.call();
    } catch (Exception e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }
}
