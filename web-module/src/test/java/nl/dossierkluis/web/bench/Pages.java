package nl.dossierkluis.web.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;

/** A coach's pages, mixed, asked for by fifty at once. */
final class Pages implements Measure {

  private static final int PEOPLE = 50;
  private static final int OK = 200;

  private final AtomicInteger turn = new AtomicInteger();

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    List<String> pages = pages(server.coach());
    try (Crowd crowd = new Crowd(PEOPLE)) {
      crowd.during(sizes.warmUpSeconds(), () -> millis(server.coach(), pages));
      Samples rates =
          new Rounds(sizes.rounds(), 0)
              .measure(
                  () ->
                      crowd
                              .during(
                                  sizes.loadSeconds() / sizes.rounds(),
                                  () -> millis(server.coach(), pages))
                              .size()
                          / (sizes.loadSeconds() / sizes.rounds()));
      report.add(Figure.of("dossier pages", "per s", rates).asking(Kind.AT_LEAST, 200));
      Samples millis =
          Samples.of(crowd.during(sizes.loadSeconds(), () -> millis(server.coach(), pages)));
      report.add(
          Figure.of("dossier pages, p95", "ms", millis)
              .counting(millis.at(0.95))
              .asking(Kind.AT_MOST, 200));
    }
  }

  private static List<String> pages(Api coach) {
    String client =
        Api.json(coach.get("/api/clients")).getJsonArray("items").getJsonObject(0).getString("id");
    String dossier =
        Api.json(coach.get("/api/clients/" + client + "/dossiers"))
            .getJsonArray("items")
            .getJsonObject(0)
            .getString("id");
    return List.of(
        "/today",
        "/clients/list",
        "/clients/client?id=" + client,
        "/dossiers/dossier?id=" + dossier,
        "/dossiers/dossier?id=" + dossier,
        "/rights/list");
  }

  private double millis(Api coach, List<String> pages) {
    String page = pages.get(Math.floorMod(turn.getAndIncrement(), pages.size()));
    long start = System.nanoTime();
    int status = coach.get(page, "Accept", "text/html").statusCode();
    if (status != OK) {
      throw new IllegalStateException(page.split("\\?")[0] + " answered " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
