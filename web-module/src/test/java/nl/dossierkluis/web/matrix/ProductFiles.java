package nl.dossierkluis.web.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.dossierkluis.web.api.Api;

/** The classes and the pages of the product, as they are built and as they stand in the source. */
final class ProductFiles {

  private static final Path WEBAPP =
      Path.of(System.getProperty("project.dir", ".."), "web-module/src/main/webapp");

  private ProductFiles() {}

  /** All files outside {@code WEB-INF} that end so, as addresses. */
  static List<String> endingWith(String ending) {
    try (Stream<Path> files = Files.walk(WEBAPP)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> "/" + WEBAPP.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(ending) && !file.startsWith("/WEB-INF/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All classes of the web module. */
  static List<Class<?>> classes() {
    try {
      Path root = Path.of(Api.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve("nl/dossierkluis/web"))) {
        return files
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
            .sorted()
            .<Class<?>>map(ProductFiles::load)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ProductFiles.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Text of a file of the application, by its address. */
  static String read(String address) {
    try {
      return Files.readString(WEBAPP.resolve(address.substring(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
