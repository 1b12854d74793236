package nl.dossierkluis.vault.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.vault.Inspection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphanedWorkerTest {

  @Test
  void endsInTheMiddleOfItsJobAndLeavesNothing(@TempDir Path scratch) throws IOException {
    Process server = server(scratch);
    Await.until(() -> files(scratch).stream().anyMatch(file -> file.endsWith("waste")));
    List<ProcessHandle> workers = server.descendants().toList();
    assertThat(workers).isNotEmpty();
    server.destroyForcibly();
    Await.until(() -> workers.stream().noneMatch(ProcessHandle::isAlive));
    assertThat(files(scratch)).isEmpty();
  }

  private static Process server(Path scratch) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Server.class.getName(),
            WorkerJars.misbehaving().toString(),
            scratch.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (UncheckedIOException e) {
      return List.of(folder); // A folder has vanished under the walk: there was something.
    }
  }

  /** A server whose only job never ends. */
  static final class Server {
    private Server() {}

    /** The arguments are the folder of the worker and the scratch folder. */
    public static void main(String[] arguments) {
      byte[] endless = MisbehavingParser.document("wait");
      try (TestPool pool =
          TestPool.with(TestPool.settings(Path.of(arguments[0]), Path.of(arguments[1])))) {
        Inspection never = pool.inspect(new ByteArrayInputStream(endless), endless.length, "x");
        System.out.println(never);
      }
    }
  }
}
