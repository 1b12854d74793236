package nl.dossierkluis.web.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.DemoAccount;

/**
 * People who sign in with a password at once, while others who are signed in go on reading: the
 * hash is slow on purpose, and must not be slow for those.
 */
final class SignIns implements Measure {

  private static final int PEOPLE = 4;
  private static final int READERS = 10;
  private static final int READING_MILLIS = 1_000;
  private static final int NO_CONTENT = 204;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    DemoAccount coach = server.product().account("COACH");
    String credentials =
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(coach.email(), coach.password());
    CoachPages pages = new CoachPages(server.coach());
    double seconds = sizes.loadSeconds() + sizes.warmUpSeconds();
    try (Crowd crowd = new Crowd(PEOPLE);
        Crowd readers = new Crowd(READERS)) {
      CompletableFuture<List<Double>> read =
          CompletableFuture.supplyAsync(() -> readers.during(seconds, () -> read(pages)));
      Samples rates = rates(server, sizes, crowd, credentials);
      Samples millis = Samples.of(read.join());
      report.add(Figure.of("sign-ins", "per s", rates).asking(Kind.AT_LEAST, 8));
      report.add(
          Figure.of("pages meanwhile, p95", "ms", millis)
              .counting(millis.at(0.95))
              .asking(Kind.AT_MOST, 500));
    }
  }

  private static Samples rates(Server server, Sizes sizes, Crowd crowd, String credentials) {
    double seconds = sizes.loadSeconds() / sizes.rounds();
    return new Rounds(sizes.rounds(), sizes.warmUpSeconds())
        .measure(
            () -> {
              long start = System.nanoTime();
              int count = crowd.during(seconds, () -> signIn(server, credentials)).size();
              return count * 1e9 / (System.nanoTime() - start);
            });
  }

  /** Somebody reads a page for a while before she asks for the next. */
  private static double read(CoachPages pages) {
    double millis = pages.millis();
    try {
      Thread.sleep(READING_MILLIS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return millis;
  }

  private static double signIn(Server server, String credentials) {
    int status = Api.stranger(server.product()).post("/api/session", credentials).statusCode();
    if (status != NO_CONTENT) {
      throw new IllegalStateException("signing in answered " + status);
    }
    return status;
  }
}
