package nl.dossierkluis.web.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.lang.management.ManagementFactory;

/** What the figures were measured on, as far as the system tells; not its name. */
final class Machine {

  private Machine() {}

  static JsonObject json() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return Json.createObjectBuilder()
        .add("processors", system.getAvailableProcessors())
        .add("memoryMb", system.getTotalMemorySize() >> 20)
        .add("system", system.getName() + " " + system.getVersion() + " " + system.getArch())
        .add("java", System.getProperty("java.vm.name") + " " + Runtime.version())
        .add("load", system.getSystemLoadAverage())
        .build();
  }
}
