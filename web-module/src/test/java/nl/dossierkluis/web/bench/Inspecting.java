package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import nl.dossierkluis.web.bench.Figure.Kind;
import nl.dossierkluis.web.product.Api;

/** From the acknowledgement of a document until its findings are there. */
final class Inspecting implements Measure {

  private static final long POLL_NANOS = 5_000_000;

  private final Path documents;

  /**
   * @param documents the folder in which the build put the demo's documents
   */
  Inspecting(Path documents) {
    this.documents = documents;
  }

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    report.add(figure(server, sizes, "inspection of a PDF, p50", "vermeulen-cv.pdf"));
    report.add(figure(server, sizes, "inspection of a DOCX, p50", "vermeulen-cv.docx"));
  }

  private Figure figure(Server server, Sizes sizes, String name, String file) {
    byte[] content = read(file);
    String dossier = server.coach().newDossier();
    Samples millis =
        new Rounds(sizes.samples(), sizes.warmUpSeconds())
            .measure(() -> millis(server.coach(), dossier, file, content));
    return Figure.of(name, "ms", millis).asking(Kind.AT_MOST, 300);
  }

  private static double millis(Api coach, String dossier, String file, byte[] content) {
    String id = Api.json(coach.upload(dossier, "CV", file, content)).getString("id");
    long start = System.nanoTime();
    while (isWaiting(coach, id)) {
      LockSupport.parkNanos(POLL_NANOS);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static boolean isWaiting(Api coach, String id) {
    return Api.json(coach.get("/api/documents/" + id)).getString("state").equals("RECEIVED");
  }

  private byte[] read(String file) {
    try {
      return Files.readAllBytes(documents.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
