package nl.dossierkluis.vault.inspection;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;

/**
 * A child process with its folder. Killing it ends every wait for it; its owner ends it in any case
 * and with that deletes the folder.
 */
final class WorkerProcess {
  private static final int SECONDS_TO_DIE = 5;

  // Nothing of this process's environment; but without a locale a Java runtime cannot read a class
  // path with an é in it.
  private static final Map<String, String> ENVIRONMENT = Map.of("LC_ALL", "C.UTF-8");

  private final Process process;
  private final WorkerFolder folder;
  private final DataOutputStream jobs;
  private final DataInputStream answers;
  private final ErrorOutput errors;
  private final Set<ProcessHandle> killed = ConcurrentHashMap.newKeySet();
  private long jobCount;

  private WorkerProcess(Process process, WorkerFolder folder) {
    this.process = process;
    this.folder = folder;
    this.jobs = new DataOutputStream(process.getOutputStream());
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.errors = ErrorOutput.drain(process.getErrorStream());
  }

  /**
   * Starts a child.
   *
   * @throws IOException if the system cannot start it
   */
  static WorkerProcess start(List<String> command, WorkerFolder folder) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.path().toFile());
    builder.environment().clear();
    builder.environment().putAll(ENVIRONMENT);
    return new WorkerProcess(builder.start(), folder);
  }

  /** Where jobs go to. */
  DataOutputStream jobs() {
    return jobs;
  }

  /** Where answers come from; a worker that was taken over writes anything here. */
  DataInputStream answers() {
    return answers;
  }

  /** Number for its next job. */
  long nextJob() {
    return ++jobCount;
  }

  /** Number of jobs it was given. */
  long jobCount() {
    return jobCount;
  }

  /** Whether it can take another job. */
  boolean isUsable() {
    return killed.isEmpty() && process.isAlive();
  }

  /** Kills it if its temporary files take more bytes than this. */
  void killAbove(long bytes) {
    try {
      if (folder.temporary().size() > bytes) {
        kill();
      }
    } catch (IOException e) {
      kill(); // What cannot be measured is not left to grow.
    }
  }

  /** Kills it at once, together with what confines it. */
  void kill() {
    process.descendants().forEach(killed::add);
    killed.add(process.toHandle());
    killed.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Kills it, waits for its death and deletes its folder; does nothing more the second time.
   *
   * @throws UncheckedIOException if something of it stays behind
   */
  void end() {
    kill();
    CompletableFuture<?>[] deaths =
        killed.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(deaths)
        .completeOnTimeout(null, SECONDS_TO_DIE, TimeUnit.SECONDS)
        .join();
    try {
      folder.delete();
    } catch (IOException e) {
      throw new UncheckedIOException("A worker's folder stays behind", e);
    }
  }

  /** How it ended, without a word of what it read; for the log. */
  String epitaph() {
    String exit = process.isAlive() ? "alive" : "exit " + process.exitValue();
    return exit + ", " + errors.length() + " bytes of error output";
  }
}
