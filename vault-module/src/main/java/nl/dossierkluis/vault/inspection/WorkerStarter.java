package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.dossierkluis.vault.WorkerSettings;
import nl.dossierkluis.vault.inspection.common.Job;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;
import org.jspecify.annotations.Nullable;

/**
 * Starts workers in the strongest confinement this system offers. Which one that is shows with the
 * first worker, that starts in it or does not, and holds from then on.
 */
final class WorkerStarter {
  private static final System.Logger LOG = System.getLogger(WorkerStarter.class.getName());
  private static final long NANOSECONDS_TO_START = TimeUnit.SECONDS.toNanos(60);

  private final WorkerSettings settings;
  private final ScratchFolders scratch;
  private final List<Path> toolFolders;
  private final ScheduledExecutorService clock;
  private @Nullable Confinement settled;

  /**
   * @param toolFolders where to look for the programs of the system, never the search path of the
   *     environment
   * @param clock kills a worker that does not get ready
   */
  WorkerStarter(
      WorkerSettings settings,
      ScratchFolders scratch,
      List<Path> toolFolders,
      ScheduledExecutorService clock) {
    this.settings = settings;
    this.scratch = scratch;
    this.toolFolders = toolFolders;
    this.clock = clock;
  }

  /**
   * Starts a worker and waits until it is ready.
   *
   * @throws IOException if it does not get ready
   */
  synchronized WorkerProcess start() throws IOException {
    return settled == null ? startInStrongest() : startIn(settled);
  }

  /** The confinement that has proved to work, once one has. */
  synchronized Optional<Confinement> confinement() {
    return Optional.ofNullable(settled);
  }

  private WorkerProcess startInStrongest() throws IOException {
    IOException failure = new IOException("No inspection worker starts");
    for (Confinement confinement : Confinement.values()) {
      try {
        WorkerProcess worker = startIn(confinement);
        settle(confinement);
        return worker;
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
    throw failure;
  }

  private void settle(Confinement confinement) {
    settled = confinement;
    LOG.log(
        confinement == Confinement.NONE ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
        "Inspection workers: confinement {0}, temporary files in {1}",
        confinement,
        scratch.base());
  }

  private WorkerProcess startIn(Confinement confinement) throws IOException {
    WorkerFolder folder = scratch.make();
    WorkerProcess worker;
    try {
      WorkerCommand command = new WorkerCommand(settings, folder);
      worker = WorkerProcess.start(confinement.command(command, toolFolders), folder);
    } catch (IOException e) {
      folder.delete();
      throw e;
    }
    awaitReady(worker);
    return worker;
  }

  private void awaitReady(WorkerProcess worker) throws IOException {
    try {
      int greeting =
          new Watch(clock, worker, NANOSECONDS_TO_START).take(() -> worker.answers().readInt());
      if (greeting != Job.READY) {
        throw new ProtocolException("an unexpected greeting");
      }
    } catch (IOException e) {
      worker.end();
      throw new IOException("A worker did not get ready: " + worker.epitaph(), e);
    }
  }
}
