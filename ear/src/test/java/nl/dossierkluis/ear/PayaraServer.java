package nl.dossierkluis.ear;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Payara Server with a domain of its own, driven by its own administration command. */
final class PayaraServer implements AutoCloseable {

  private static final String DOMAIN = "it";
  private static final int ADMIN_OFFSET = 48;
  private static final int HTTP_OFFSET = 80;

  private final Path home;
  private final int portBase;

  private PayaraServer(Path home, int portBase) {
    this.home = home;
    this.portBase = portBase;
  }

  /** Makes a domain and starts it. */
  static PayaraServer start(Path home) throws IOException, InterruptedException {
    Path admin = home.resolve("bin/asadmin");
    if (!admin.toFile().canExecute() && !admin.toFile().setExecutable(true)) {
      throw new IOException("asadmin cannot be made executable");
    }
    PayaraServer server = new PayaraServer(home, freePortBase());
    server.admin(
        "create-domain",
        "--portbase",
        Integer.toString(server.portBase),
        "--nopassword=true",
        DOMAIN);
    server.admin("start-domain", DOMAIN);
    return server;
  }

  /** A base above which the ports of a domain are free; they lie within a hundred. */
  private static int freePortBase() throws IOException {
    for (int base = 19000; base < 60000; base += 1000) {
      try (ServerSocket admin = new ServerSocket(base + ADMIN_OFFSET);
          ServerSocket http = new ServerSocket(base + HTTP_OFFSET)) {
        if (admin.isBound() && http.isBound()) {
          return base;
        }
      } catch (java.net.BindException e) {
        continue;
      }
    }
    throw new IOException("no free ports");
  }

  String base() {
    return "http://localhost:" + (portBase + HTTP_OFFSET);
  }

  /** Sets system properties of the server, effective for what is deployed afterwards. */
  void set(Map<String, String> properties) throws IOException, InterruptedException {
    List<String> pairs =
        properties.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue().replace(":", "\\:"))
            .toList();
    remote("create-system-properties", String.join(":", pairs));
  }

  void deploy(Path archive) throws IOException, InterruptedException {
    remote("deploy", "--name", "dossierkluis", archive.toString());
  }

  void undeploy() throws IOException, InterruptedException {
    remote("undeploy", "dossierkluis");
  }

  Path log() {
    return home.resolve("glassfish/domains").resolve(DOMAIN).resolve("logs/server.log");
  }

  private void remote(String... command) throws IOException, InterruptedException {
    List<String> full =
        new ArrayList<>(List.of("--port", Integer.toString(portBase + ADMIN_OFFSET)));
    full.addAll(List.of(command));
    admin(full.toArray(String[]::new));
  }

  private void admin(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createDirectories(home.resolve("admin")).resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new AssertionError(command + " failed: " + Files.readString(output));
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    admin("stop-domain", DOMAIN);
  }
}
