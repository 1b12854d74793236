package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import nl.dossierkluis.personaldata.BlindIndex;
import nl.dossierkluis.platform.Sha256;

/**
 * How fast passwords may be tried: per account and the place the attempts come from, never per
 * account alone, or a stranger could keep its holder out. Whoever comes with a browser in which she
 * signed in before is counted by herself, whatever others do behind the same address.
 *
 * <p>The counts stand in memory: a restart forgets them, which no stranger can bring about, and a
 * table would let every wrong guess write to the disk. Several servers count each for itself.
 */
@ApplicationScoped
class SignInPace {

  /** About 4 MB. */
  static final int ROOM = 20_000;

  @Inject BlindIndex index;
  @Inject Doorstep doorstep;
  @Inject Clock clock;

  private final RecentFailures failures = new RecentFailures(ROOM);

  /**
   * Lets somebody try.
   *
   * @param whose index of the address, whether anybody has it or not, or id of an account
   * @param knownDevice whether the holder of the account has signed in with this browser before
   * @param attempt says whether she is right
   * @return what the attempt said
   * @throws SignInPaused when too many were wrong; nothing was tried
   * @throws TooBusy when the attempt was not judged
   */
  boolean attempt(String whose, boolean knownDevice, BooleanSupplier attempt) {
    String party = party(whose, knownDevice);
    failures.begin(party, clock.instant());
    try {
      boolean right = attempt.getAsBoolean();
      if (right) {
        failures.forgive(party);
      }
      return right;
    } catch (TooBusy e) {
      failures.withdraw(party);
      throw e;
    }
  }

  /** Somebody asks for a link by mail: that is never right, and soon slow. */
  void ask(String email) {
    failures.begin("ask " + party(index.ofEmail(email), false), clock.instant());
  }

  private String party(String whose, boolean knownDevice) {
    String place = knownDevice ? "device " + doorstep.deviceHash() : "net " + doorstep.network();
    return Sha256.of(whose + " " + place);
  }
}
