package nl.dossierkluis.web.bench;

import java.util.Map;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.RunningProduct;

/**
 * Eight at once whose every request leaves an entry in the log, against the same on a server whose
 * sequencer is stopped: nobody waits for it.
 */
final class LogWriters implements Measure {

  private static final int WRITERS = 8;
  private static final int OK = 200;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    try (RunningProduct stopped =
            RunningProduct.start(
                server.plainFiles().resolveSibling("without-sequencer"),
                Map.of("DOSSIERKLUIS_AUDIT_SEQUENCER", "false"),
                "--demo");
        Crowd crowd = new Crowd(WRITERS)) {
      Api rival = new Api(stopped, stopped.account("COACH").token());
      String ours = "/api/dossiers/" + server.coach().newDossier();
      String theirs = "/api/dossiers/" + rival.newDossier();
      double seconds = sizes.loadSeconds() / sizes.rounds();
      Rounds.Pair rates =
          new Rounds(sizes.rounds(), sizes.warmUpSeconds())
              .measure(
                  () -> rate(crowd, seconds, server.coach(), ours),
                  () -> rate(crowd, seconds, rival, theirs));
      report.add(
          Figure.of("entries by 8 writers", "per s", rates.ours())
              .against(rates.rivals())
              .asking(Kind.SHARE, 0.9));
    }
  }

  private static double rate(Crowd crowd, double seconds, Api coach, String path) {
    long start = System.nanoTime();
    int count = crowd.during(seconds, () -> read(coach, path)).size();
    return count * 1e9 / (System.nanoTime() - start);
  }

  private static double read(Api coach, String path) {
    int status = coach.get(path).statusCode();
    if (status != OK) {
      throw new IllegalStateException("a dossier answered " + status);
    }
    return status;
  }
}
