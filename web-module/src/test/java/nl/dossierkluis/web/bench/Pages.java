package nl.dossierkluis.web.bench;

import nl.dossierkluis.web.bench.Figure.Kind;

/** A coach's pages, mixed, asked for by fifty at once. */
final class Pages implements Measure {

  private static final int PEOPLE = 50;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    CoachPages pages = new CoachPages(server.coach());
    try (Crowd crowd = new Crowd(PEOPLE)) {
      crowd.during(sizes.warmUpSeconds(), pages::millis);
      Samples rates =
          new Rounds(sizes.rounds(), 0)
              .measure(
                  () ->
                      crowd.during(sizes.loadSeconds() / sizes.rounds(), pages::millis).size()
                          / (sizes.loadSeconds() / sizes.rounds()));
      report.add(Figure.of("dossier pages", "per s", rates).asking(Kind.AT_LEAST, 200));
      Samples millis = Samples.of(crowd.during(sizes.loadSeconds(), pages::millis));
      report.add(
          Figure.of("dossier pages, p95", "ms", millis)
              .counting(millis.at(0.95))
              .asking(Kind.AT_MOST, 200));
    }
  }
}
