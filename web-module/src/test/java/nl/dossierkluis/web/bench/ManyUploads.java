package nl.dossierkluis.web.bench;

import java.util.List;
import nl.dossierkluis.web.bench.Figure.Kind;

/** Twenty people upload at once; together they are fast, and memory stays what it was. */
final class ManyUploads implements Measure {

  private static final int AT_ONCE = 20;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    String dossier = server.coach().newDossier();
    int before = server.memory().afterCollection(server.coach());
    int collections = server.memory().collections().size();
    try (Crowd crowd = new Crowd(AT_ONCE)) {
      Samples rates =
          new Rounds(sizes.rounds(), sizes.warmUpSeconds())
              .measure(() -> rate(server, sizes, dossier, crowd));
      report.add(Figure.of("20 uploads at once", "MB/s", rates).asking(Kind.AT_LEAST, 100));
    }
    server.memory().afterCollection(server.coach());
    Samples growth = new Samples(Math.max(1, server.memory().most(collections) - before));
    report.add(Figure.of("heap growth meanwhile", "MB", growth).asking(Kind.AT_MOST, 64));
  }

  private static double rate(Server server, Sizes sizes, String dossier, Crowd crowd) {
    long start = System.nanoTime();
    List<Wire.Answer> answers = crowd.once(() -> server.keep(dossier, sizes.one()));
    double seconds = (System.nanoTime() - start) / 1e9;
    answers.forEach(answer -> server.remove(answer.id()));
    return AT_ONCE * sizes.one() / 1e6 / seconds;
  }
}
