package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.WorkerSettings;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;

/**
 * The command line of a worker: the Java runtime of this process with limits of its own.
 *
 * @param settings the limits
 * @param folder the folder of this worker
 */
record WorkerCommand(WorkerSettings settings, WorkerFolder folder) {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  // By name, not by class: with the class its parsers would come within reach of this process.
  private static final String MAIN = "nl.dossierkluis.vault.inspection.worker.Worker";

  // Short lives do not repay the second compiler: without it a worker is ready in half the time.
  private static final List<String> VIRTUAL_MACHINE =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MaxMetaspaceSize=128m",
          "-XX:ReservedCodeCacheSize=48m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:+DisableAttachMechanism",
          // Nothing may be written outside the worker's folder, nor stand in the answers' way.
          "-XX:-UsePerfData",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:ErrorFile=/dev/null",
          "-XX:+DisplayVMOutputToStderr");

  private static final List<String> PROPERTIES =
      List.of(
          "java.awt.headless=true",
          "jdk.serialFilter=!*",
          "javax.xml.accessExternalDTD=",
          "javax.xml.accessExternalSchema=",
          "javax.xml.accessExternalStylesheet=",
          "jdk.xml.entityExpansionLimit=64",
          "jdk.xml.entityReplacementLimit=10000",
          "jdk.xml.totalEntitySizeLimit=1000000",
          "jdk.xml.maxGeneralEntitySizeLimit=100000",
          "jdk.xml.maxParameterEntitySizeLimit=100000",
          "jdk.xml.elementAttributeLimit=1000",
          "jdk.xml.maxElementDepth=1000");

  /** The Java runtime with its options, the main class and its arguments. */
  List<String> arguments() {
    String temporary = folder.temporary().path().toString();
    List<String> arguments = new ArrayList<>();
    arguments.add(JAVA_HOME.resolve("bin/java").toString());
    arguments.add("-Xmx" + settings.heapMegabytes() + "m");
    arguments.addAll(VIRTUAL_MACHINE);
    PROPERTIES.forEach(property -> arguments.add("-D" + property));
    arguments.add("-Djava.io.tmpdir=" + temporary);
    arguments.add("-Duser.home=" + temporary);
    arguments.addAll(List.of("-cp", settings.workerFolder().toAbsolutePath() + "/*", MAIN));
    arguments.addAll(List.of(folder.path().toString(), String.valueOf(settings.textLimit())));
    return arguments;
  }

  /** What the worker must be able to read beside the libraries of the system. */
  List<Path> reads() throws IOException {
    return List.of(JAVA_HOME, configuration(), settings.workerFolder().toAbsolutePath());
  }

  // Some systems keep the runtime's configuration apart and link to it.
  private static Path configuration() throws IOException {
    Path policy = JAVA_HOME.resolve("conf/security/java.security");
    return Files.exists(policy) ? policy.toRealPath().resolve("../..").normalize() : JAVA_HOME;
  }
}
