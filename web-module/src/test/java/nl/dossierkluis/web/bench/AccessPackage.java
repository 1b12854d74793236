package nl.dossierkluis.web.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Random;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;

/** The zip with everything that is kept about one person. */
final class AccessPackage implements Measure {

  private static final int AT_ONCE = 10;
  private static final String[] WORDS =
      "passend werk zoeken gesprek plan stap brief zorg".split(" ");

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    String client = client(server.coach());
    fill(server.coach(), client, sizes);
    String path = "/api/clients/" + client + "/package";
    int before = server.memory().afterCollection(server.coach());
    int collections = server.memory().collections().size();
    Samples first =
        new Rounds(sizes.rounds(), sizes.warmUpSeconds())
            .measure(() -> server.wire().get(path).orFail(200).firstByte());
    report.add(Figure.of("access package, first byte", "s", first).asking(Kind.AT_MOST, 1));
    Samples whole = new Rounds(sizes.rounds(), 0).measure(() -> complete(server, sizes, path));
    report.add(Figure.of("access package, complete", "s", whole).asking(Kind.AT_MOST, 5));
    server.memory().afterCollection(server.coach());
    Samples growth = new Samples(Math.max(1, server.memory().most(collections) - before));
    report.add(Figure.of("heap growth meanwhile, package", "MB", growth).asking(Kind.AT_MOST, 64));
  }

  private static double complete(Server server, Sizes sizes, String path) {
    Wire.Answer answer = server.wire().get(path).orFail(200);
    if (answer.length() < sizes.packageDocuments() * 1000L) {
      throw new IllegalStateException("the package has only " + answer.length() + " bytes");
    }
    return answer.seconds();
  }

  private static String client(Api coach) {
    return Api.json(
            coach.post("/api/clients", "{\"name\":\"Meet Verzinsel\",\"email\":\"m@t.example\"}"))
        .getString("id");
  }

  private static void fill(Api coach, String client, Sizes sizes) {
    String dossier =
        Api.json(
                coach.post(
                    "/api/clients/" + client + "/dossiers",
                    "{\"title\":\"Traject\",\"commissionType\":\"EMPLOYER\"}"))
            .getString("id");
    Random random = new Random(1);
    for (int i = 0; i < sizes.packageDocuments(); i++) {
      byte[] text = text(random, sizes.packageDocument()).getBytes(UTF_8);
      String id = Api.json(coach.upload(dossier, "CV", i + ".txt", text)).getString("id");
      if (i % AT_ONCE == 0 || i == sizes.packageDocuments() - 1) {
        coach.awaitInspection(id);
      }
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder(length);
    while (text.length() < length) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(10_000)).append(' ');
    }
    return text.substring(0, length);
  }
}
