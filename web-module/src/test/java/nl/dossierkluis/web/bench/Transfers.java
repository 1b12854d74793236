package nl.dossierkluis.web.bench;

import java.util.concurrent.ThreadLocalRandom;
import nl.dossierkluis.web.bench.Figure.Kind;

/** One large body up and down, against the same server that does not seal. */
final class Transfers implements Measure {

  private static final int PART = 64 << 10;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    String dossier = server.coach().newDossier();
    uploads(server, sizes, report, dossier);
    Wire.Answer kept = server.keep(dossier, sizes.large());
    server.coach().awaitInspection(kept.id());
    String path = "/api/documents/" + kept.id() + "/content";
    downloads(server, sizes, report, path);
    parts(server, sizes, report, path);
    server.remove(kept.id());
  }

  private static void uploads(Server server, Sizes sizes, Report report, String dossier) {
    Rounds.Pair rates =
        new Rounds(sizes.rounds(), sizes.warmUpSeconds())
            .measure(
                () -> rate(sizes, server.upload(dossier, sizes.large())),
                () -> rate(sizes, plainUpload(server, sizes)));
    report.add(
        Figure.of("upload", "MB/s", rates.ours()).against(rates.rivals()).asking(Kind.SHARE, 0.9));
  }

  private static double plainUpload(Server server, Sizes sizes) {
    return server.plain().post("/plain/large", sizes.large()).orFail(201).seconds();
  }

  private static void downloads(Server server, Sizes sizes, Report report, String path) {
    Rounds.Pair rates =
        new Rounds(sizes.rounds(), sizes.warmUpSeconds())
            .measure(
                () -> rate(sizes, whole(sizes, server.wire().get(path))),
                () -> rate(sizes, whole(sizes, server.plain().get("/plain/large"))));
    report.add(
        Figure.of("download", "MB/s", rates.ours())
            .against(rates.rivals())
            .asking(Kind.SHARE, 0.8));
  }

  private static double whole(Sizes sizes, Wire.Answer answer) {
    if (answer.orFail(200).length() != sizes.large()) {
      throw new IllegalStateException("only " + answer.length() + " bytes came");
    }
    return answer.seconds();
  }

  private static double rate(Sizes sizes, double seconds) {
    return sizes.large() / 1e6 / seconds;
  }

  private static void parts(Server server, Sizes sizes, Report report, String path) {
    Samples millis =
        new Rounds(sizes.samples(), sizes.warmUpSeconds())
            .measure(() -> 1000 * part(server, sizes, path));
    report.add(
        Figure.of("range from the middle", "ms", millis)
            .counting(millis.at(0.95))
            .asking(Kind.AT_MOST, 50));
  }

  private static double part(Server server, Sizes sizes, String path) {
    long from = sizes.large() / 4 + ThreadLocalRandom.current().nextLong(sizes.large() / 2);
    return server
        .wire()
        .get(path, "Range: bytes=%d-%d".formatted(from, from + PART - 1))
        .orFail(206)
        .seconds();
  }
}
