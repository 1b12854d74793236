package nl.dossierkluis.web.bench;

import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.DemoAccount;

/** People who sign in with a password at once; its hash is slow on purpose. */
final class SignIns implements Measure {

  private static final int PEOPLE = 4;
  private static final int NO_CONTENT = 204;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    DemoAccount coach = server.product().account("COACH");
    String credentials =
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(coach.email(), coach.password());
    double seconds = sizes.loadSeconds() / sizes.rounds();
    try (Crowd crowd = new Crowd(PEOPLE)) {
      Samples rates =
          new Rounds(sizes.rounds(), sizes.warmUpSeconds())
              .measure(
                  () -> {
                    long start = System.nanoTime();
                    int count = crowd.during(seconds, () -> signIn(server, credentials)).size();
                    return count * 1e9 / (System.nanoTime() - start);
                  });
      report.add(Figure.of("sign-ins", "per s", rates).asking(Kind.AT_LEAST, 8));
    }
  }

  private static double signIn(Server server, String credentials) {
    int status = Api.stranger(server.product()).post("/api/session", credentials).statusCode();
    if (status != NO_CONTENT) {
      throw new IllegalStateException("signing in answered " + status);
    }
    return status;
  }
}
