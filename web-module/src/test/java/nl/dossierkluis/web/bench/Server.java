package nl.dossierkluis.web.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.dossierkluis.web.product.Api;
import nl.dossierkluis.web.product.Await;
import nl.dossierkluis.web.product.GcLog;
import nl.dossierkluis.web.product.RunningProduct;

/** The product with the rival beside it, on a scratch folder that goes away at the end. */
final class Server implements AutoCloseable {

  static final String[] FILE = {
    "Content-Type: application/octet-stream", "Content-Disposition: " + Api.disposition("x.wav")
  };

  private final RunningProduct product;
  private final GcLog memory;
  private final Api coach;
  private final Path plain;

  private Server(RunningProduct product, GcLog memory, Path plain) {
    this.product = product;
    this.memory = memory;
    this.plain = plain;
    this.coach = new Api(product, product.account("COACH").token());
  }

  /** Starts both on a scratch folder and waits until they answer. */
  static Server start(Path scratch) {
    try {
      Path plain = Files.createDirectories(scratch.resolve("plain-files"));
      GcLog memory = new GcLog(scratch.resolve("gc.log"));
      Map<String, String> environment =
          Map.of(
              "DOSSIERKLUIS_JAVA_OPTS",
              memory.option() + " -D" + PlainServlet.FOLDER + "=" + plain,
              "DOSSIERKLUIS_SERVER_OPTS",
              "--deploy " + PlainWar.write(scratch.resolve("plain.war")));
      Server server =
          new Server(
              RunningProduct.start(scratch.resolve("data"), environment, "--demo"), memory, plain);
      server.awaitRival();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitRival() {
    Await.until(
        "the rival answers",
        () -> plain().post("/plain/first", 1).status(),
        status -> status == 201);
  }

  RunningProduct product() {
    return product;
  }

  GcLog memory() {
    return memory;
  }

  /** The demo's coach. */
  Api coach() {
    return coach;
  }

  /** Requests as the demo's coach. */
  Wire wire() {
    return new Wire(product.port(), product.account("COACH").token());
  }

  /** Requests at the rival. */
  Wire plain() {
    return new Wire(product.port(), null);
  }

  /** Where the rival keeps its files. */
  Path plainFiles() {
    return plain;
  }

  /** Seconds until a body of noise is sealed and durable; the document is taken away again. */
  double upload(String dossier, long length) {
    Wire.Answer answer = keep(dossier, length);
    remove(answer.id());
    return answer.seconds();
  }

  /** The same without taking it away. */
  Wire.Answer keep(String dossier, long length) {
    return wire()
        .post("/api/dossiers/" + dossier + "/documents?type=RECORDING", length, FILE)
        .orFail(201);
  }

  /** Destroys a document after its inspection, which would disturb what comes next. */
  void remove(String document) {
    String state = coach.awaitInspection(document).getString("state");
    if (!state.equals("ACCEPTED")) {
      throw new IllegalStateException("the inspection left a document " + state);
    }
    if (coach.delete("/api/documents/" + document).statusCode() != 204) {
      throw new IllegalStateException("a document could not be destroyed");
    }
  }

  /** Memory in MB that a process holds, the workers apart. */
  static double residentMb(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    product.close();
  }
}
