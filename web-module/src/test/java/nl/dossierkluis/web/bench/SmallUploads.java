package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.dossierkluis.web.bench.Figure.Kind;

/** Single small documents until they are acknowledged, against a bare file that is forced. */
final class SmallUploads implements Measure {

  private static final int SMALL = 64 << 10;
  private static final int MEGABYTE = 1_000_000;

  @Override
  public void run(Server server, Sizes sizes, Report report) {
    String dossier = server.coach().newDossier();
    Rounds.Pair small = millis(server, sizes, dossier, SMALL);
    report.add(
        Figure.of("64 KiB document, p50", "ms", small.ours())
            .against(small.rivals())
            .asking(Kind.AT_MOST, 20));
    Rounds.Pair larger = millis(server, sizes, dossier, MEGABYTE);
    report.add(
        Figure.of("1 MB document, p95", "ms", larger.ours())
            .counting(larger.ours().at(0.95))
            .against(new Samples(larger.rivals().at(0.95)))
            .asking(Kind.AT_MOST, 150));
  }

  private static Rounds.Pair millis(Server server, Sizes sizes, String dossier, int length) {
    return new Rounds(sizes.samples(), sizes.warmUpSeconds())
        .measure(
            () -> 1000 * server.upload(dossier, length),
            () -> 1000 * bareFile(server.plainFiles().resolve("bare"), length));
  }

  private static double bareFile(Path file, int length) {
    byte[] content = new byte[length];
    try {
      Files.deleteIfExists(file);
      long start = System.nanoTime();
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      PlainServlet.forceFolder(file.getParent());
      return (System.nanoTime() - start) / 1e9;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
