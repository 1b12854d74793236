package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The products that tests share, started once, and fresh data folders for those that do not. */
public final class Products {

  private static RunningProduct demo;

  private Products() {}

  /** A demo practice that tests may add to, but not rely on nobody else adding to. */
  public static synchronized RunningProduct demo() {
    if (demo == null) {
      demo = RunningProduct.start(freshData("demo"), "--demo");
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
    }
    return demo;
  }

  /** An empty data folder below the build folder. */
  public static Path freshData(String name) {
    Path folder = Path.of(System.getProperty("build.directory"), "it", name).toAbsolutePath();
    try {
      delete(folder);
      Files.createDirectories(folder.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
