package nl.dossierkluis.web.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The product as people start it: the launcher, the WAR, Payara Micro, a data folder of its own.
 * The launcher becomes the server, so this process is the server's.
 */
public final class RunningProduct implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(4);

  private final Process process;
  private final int port;
  private final Path data;
  private final List<String> console = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private RunningProduct(Process process, int port, Path data) {
    this.process = process;
    this.port = port;
    this.data = data;
    Thread reader = new Thread(this::readConsole, "console of the product");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param data its data folder; kept if it exists
   * @param options further options of the launcher
   */
  public static RunningProduct start(Path data, String... options) {
    return start(data, Map.of(), options);
  }

  /** The same with environment variables. */
  public static RunningProduct start(
      Path data, Map<String, String> environment, String... options) {
    int port = freePort();
    return ready(new RunningProduct(launch(data, port, environment, options), port, data));
  }

  /** Starts a demo of which these folders are small disks, each of its own. */
  static RunningProduct startOnSmallDisks(Path data, int megabytes, List<String> folders) {
    int port = freePort();
    List<String> disks = SmallDisk.around(data, megabytes, folders);
    return ready(new RunningProduct(launch(disks, data, port, Map.of(), "--demo"), port, data));
  }

  private static RunningProduct ready(RunningProduct product) {
    String last = product.awaitLine("ready: ", LONGEST_START);
    if (!last.equals("ready: " + product.base())) {
      throw new AssertionError("the product said " + last);
    }
    return product;
  }

  /** Starts the launcher without waiting for anything. */
  static Process launch(Path data, int port, Map<String, String> environment, String... options) {
    return launch(List.of(), data, port, environment, options);
  }

  private static Process launch(
      List<String> within,
      Path data,
      int port,
      Map<String, String> environment,
      String... options) {
    List<String> command = new ArrayList<>(within);
    command.add(Path.of(System.getProperty("project.dir"), "dossierkluis").toString());
    command.addAll(List.of("start", "--data", data.toString(), "--http", Integer.toString(port)));
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // One that happens to fall into a measurement would be measured, too.
    builder.environment().put("DOSSIERKLUIS_BACKUP_NIGHTLY", "false");
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(data.getParent());
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readConsole() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        console.add(line);
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("console closed: " + e.getMessage());
    }
  }

  /** Waits for a line of the console that begins so, and returns it. */
  String awaitLine(String beginning, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      String line = poll();
      if (line != null && line.startsWith(beginning)) {
        return line;
      }
      if (line == null && !process.isAlive()) {
        break;
      }
    }
    throw new AssertionError(
        "no line '%s' on the console: %s; %s; its log ends:%n%s"
            .formatted(beginning, console, state(), logEnd()));
  }

  private String state() {
    return process.isAlive() ? "it runs" : "it ended with " + process.exitValue();
  }

  /** What the server logged last: why it went away stands there and not on the console. */
  private String logEnd() {
    try {
      List<String> log = Files.readAllLines(data.resolve("logs").resolve("console.log"));
      return String.join("\n", log.subList(Math.max(0, log.size() - 40), log.size()));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private String poll() {
    try {
      return lines.poll(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A port nobody listens on. */
  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Address for browsers; on this name alone, cookies with the prefix of hosts are kept. */
  public String base() {
    return "http://localhost:" + port;
  }

  public URI uri(String path) {
    return URI.create(base() + path);
  }

  public Path data() {
    return data;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  /** The processes that the server has started, such as the workers that inspect. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** Every line printed so far. */
  public List<String> console() {
    return List.copyOf(console);
  }

  /** The first line that begins so. */
  public String line(String beginning) {
    return console.stream()
        .filter(line -> line.startsWith(beginning))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line '" + beginning + "': " + console));
  }

  /** The demo accounts in the order in which they were printed. */
  public List<DemoAccount> accounts() {
    return console.stream()
        .filter(line -> line.startsWith("demo account: "))
        .map(DemoAccount::parse)
        .toList();
  }

  /** The first demo account whose first role is this. */
  public DemoAccount account(String role) {
    return accounts().stream()
        .filter(account -> account.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  /** Kills the server without any warning, as a power failure would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd(Duration.ofSeconds(30));
  }

  /** Stops it as an operator does; returns whether it ended in time. */
  public boolean stop() {
    process.destroy();
    return awaitEnd(Duration.ofSeconds(30));
  }

  private boolean awaitEnd(Duration longest) {
    try {
      return process.waitFor(longest.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (!stop()) {
      kill();
    }
  }
}
