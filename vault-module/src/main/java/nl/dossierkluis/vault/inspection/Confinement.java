package nl.dossierkluis.vault.inspection;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways to shut a worker in, the strongest first. Each but the last needs a program of the
 * system, and the system's leave; whether it works is found out by starting a worker in it.
 */
enum Confinement {
  /** No network, no other process in sight, and no file but the Java runtime and its own. */
  BUBBLEWRAP {
    @Override
    List<String> wrap(WorkerCommand worker, List<Path> toolFolders) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(find("bwrap", toolFolders));
      command.addAll(List.of("--unshare-all", "--new-session", "--cap-drop", "ALL"));
      command.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
      for (String system : List.of("/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache")) {
        command.addAll(List.of("--ro-bind-try", system, system));
      }
      for (Path readable : worker.reads()) {
        command.addAll(List.of("--ro-bind", readable.toString(), readable.toString()));
      }
      String own = worker.folder().path().toString();
      command.addAll(List.of("--bind", own, own, "--"));
      return command;
    }
  },

  /** No network, and no right of a system administrator. */
  NAMESPACES {
    @Override
    List<String> wrap(WorkerCommand worker, List<Path> toolFolders) throws IOException {
      return List.of(find("unshare", toolFolders), "-U", "-n", "--");
    }
  },

  /** A process of its own, with its own limits, and nothing more. */
  NONE {
    @Override
    List<String> wrap(WorkerCommand worker, List<Path> toolFolders) {
      return List.of();
    }
  };

  /**
   * The command line that starts a worker in this confinement.
   *
   * @param toolFolders where to look for the program
   * @throws IOException if the program is not there
   */
  List<String> command(WorkerCommand worker, List<Path> toolFolders) throws IOException {
    List<String> command = new ArrayList<>(wrap(worker, toolFolders));
    command.addAll(worker.arguments());
    return command;
  }

  abstract List<String> wrap(WorkerCommand worker, List<Path> toolFolders) throws IOException;

  private static String find(String tool, List<Path> folders) throws FileNotFoundException {
    return folders.stream()
        .map(folder -> folder.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new FileNotFoundException(tool + " is not installed"))
        .toString();
  }
}
