package nl.dossierkluis.vault.inspection;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.inspection.common.PrivateFolder;

/** The worker's folder as the product has it, made from the class path of the tests. */
final class WorkerJars {
  private static final Pattern OF_TESTS =
      Pattern.compile(
          "(junit|assertj|byte-buddy|opentest4j|apiguardian|equalsverifier|objenesis).*");
  private static final Pattern OF_TIKAS_TESTS = Pattern.compile("tika-core-.*-tests\\.jar");
  private static final String PARSERS = "META-INF/services/org.apache.tika.parser.Parser";
  private static final String TYPES = "custom-mimetypes.xml";
  private static final String MISBEHAVING_TYPES =
      """
      <mime-info>
        <mime-type type="application/x-misbehaving">
          <magic priority="90"><match value="MISBEHAVE " type="string" offset="0"/></magic>
        </mime-type>
      </mime-info>
      """;

  private static final Path FOLDER = product();
  private static final Path MISBEHAVING_FOLDER = misbehavingProduct();

  private WorkerJars() {}

  /** A folder with the jars of the worker. */
  static Path folder() {
    return FOLDER;
  }

  /** The same with parsers that do as {@link MisbehavingParser} and Tika's mock documents say. */
  static Path misbehaving() {
    return MISBEHAVING_FOLDER;
  }

  private static Path product() {
    try {
      Path folder = empty("test-worker");
      jar(folder.resolve("vault-module.jar"), entries(classes(Inspection.class)));
      copy(libraries().filter(jar -> !matches(OF_TIKAS_TESTS, jar)), folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path misbehavingProduct() {
    try (Stream<Path> product = Files.list(FOLDER)) {
      Path folder = empty("test-worker-misbehaving");
      link(product, folder);
      copy(libraries().filter(jar -> matches(OF_TIKAS_TESTS, jar)), folder);
      Map<String, byte[]> entries = entries(classes(MisbehavingParser.class));
      entries.put(PARSERS, MisbehavingParser.class.getName().getBytes(StandardCharsets.UTF_8));
      entries.put(TYPES, MISBEHAVING_TYPES.getBytes(StandardCharsets.UTF_8));
      jar(folder.resolve("misbehaving.jar"), entries);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path empty(String name) throws IOException {
    Path folder = classes(Inspection.class).resolveSibling(name);
    new PrivateFolder(folder).delete();
    return Files.createDirectory(folder);
  }

  private static Stream<Path> libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !matches(OF_TESTS, jar));
  }

  private static boolean matches(Pattern pattern, Path jar) {
    return pattern.matcher(jar.getFileName().toString()).matches();
  }

  private static void copy(Stream<Path> jars, Path folder) throws IOException {
    for (Path jar : jars.toList()) {
      Files.copy(jar, folder.resolve(jar.getFileName()));
    }
  }

  private static void link(Stream<Path> jars, Path folder) throws IOException {
    for (Path jar : jars.toList()) {
      Files.createLink(folder.resolve(jar.getFileName()), jar);
    }
  }

  private static Path classes(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, byte[]> entries(Path classes) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return entries;
  }

  private static void jar(Path jar, Map<String, byte[]> entries) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        out.putNextEntry(new JarEntry(entry.getKey()));
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
  }
}
