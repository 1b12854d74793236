package nl.dossierkluis.web.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.dossierkluis.web.product.Api;

/** The pages of a coach's day, one after the other, and how long each takes. Safe for threads. */
final class CoachPages {

  private static final int OK = 200;

  private final Api coach;
  private final List<String> pages;
  private final AtomicInteger turn = new AtomicInteger();

  CoachPages(Api coach) {
    this.coach = coach;
    this.pages = pages(coach);
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

  /** Asks for the next page; returns milliseconds. */
  double millis() {
    String page = pages.get(Math.floorMod(turn.getAndIncrement(), pages.size()));
    long start = System.nanoTime();
    int status = coach.get(page, "Accept", "text/html").statusCode();
    if (status != OK) {
      throw new IllegalStateException(page.split("\\?")[0] + " answered " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }
}
