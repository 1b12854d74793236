package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Inspector;
import nl.dossierkluis.vault.WorkerSettings;

/**
 * Keeps workers warm between contents. A worker takes one content at a time; it is replaced when it
 * fails one, and after a number of them, for what a content did to it must not last.
 */
public final class WorkerPool implements Inspector {
  private static final System.Logger LOG = System.getLogger(WorkerPool.class.getName());
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final List<Path> TOOLS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

  // Enough for every type that shows in its first bytes, and for most containers.
  private static final long BEGINNING = 1 << 20;

  // What a worker may write beside the content itself: unpacked files inside it.
  private static final long SPARE_BYTES = 128 << 20;
  private static final long CHECK_MILLISECONDS = 250;

  private final WorkerSettings settings;
  private final ScheduledThreadPoolExecutor clock;
  private final WorkerStarter starter;
  private final Semaphore turns;
  private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
  private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * Deletes what dead predecessors left; starts nothing yet.
   *
   * @throws IllegalArgumentException if the worker folder holds no jar
   * @throws UncheckedIOException if the deleting fails
   */
  public WorkerPool(WorkerSettings settings) {
    this(settings, new ScratchFolders(MEMORY, settings.scratchFolder()), TOOLS);
  }

  WorkerPool(WorkerSettings settings, ScratchFolders scratch, List<Path> toolFolders) {
    requireJars(settings.workerFolder());
    this.settings = settings;
    this.clock = new ScheduledThreadPoolExecutor(1, WorkerPool::daemon);
    this.clock.setRemoveOnCancelPolicy(true);
    this.starter = new WorkerStarter(settings, scratch, toolFolders, clock);
    this.turns = new Semaphore(settings.workers(), true);
    try {
      scratch.sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Inspection inspect(InputStream content, long length, String fileName) {
    turns.acquireUninterruptibly();
    try {
      WorkerProcess worker = borrow();
      try {
        return inspect(content, length, fileName, worker);
      } finally {
        giveBack(worker);
      }
    } finally {
      turns.release();
    }
  }

  @Override
  public void close() {
    closed = true;
    all.forEach(WorkerProcess::kill);
    clock.shutdown();
    all.forEach(WorkerProcess::end);
  }

  /** How the workers are confined; known when the first one has started. */
  Optional<Confinement> confinement() {
    return starter.confinement();
  }

  private Inspection inspect(
      InputStream content, long length, String fileName, WorkerProcess worker) {
    boolean whole = length <= settings.largestWhole();
    long sent = whole ? length : Math.min(length, BEGINNING);
    Watch watch = new Watch(clock, worker, settings.timeLimit().toNanos());
    Errand errand = new Errand(worker, watch, worker.nextJob(), settings.textLimit());
    Future<?> check = checkAgainAndAgain(worker, sent + SPARE_BYTES);
    Inspection inspection;
    try {
      inspection = errand.run(content, sent, fileName, whole);
    } finally {
      check.cancel(false);
    }
    if (!worker.isUsable()) {
      requireOpen(); // A worker that was killed to close says nothing about the content.
    }
    return inspection;
  }

  private Future<?> checkAgainAndAgain(WorkerProcess worker, long mostBytes) {
    try {
      return clock.scheduleWithFixedDelay(
          () -> worker.killAbove(mostBytes),
          CHECK_MILLISECONDS,
          CHECK_MILLISECONDS,
          TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      throw new IllegalStateException("The inspector is closed", e);
    }
  }

  private WorkerProcess borrow() {
    requireOpen();
    for (WorkerProcess worker; (worker = idle.poll()) != null; ) {
      if (worker.isUsable()) {
        return worker;
      }
      retire(worker);
    }
    return start();
  }

  private WorkerProcess start() {
    try {
      WorkerProcess worker = starter.start();
      all.add(worker);
      return worker;
    } catch (IOException e) {
      throw new IllegalStateException("No inspection worker can be started", e);
    }
  }

  private void giveBack(WorkerProcess worker) {
    if (!closed && worker.isUsable() && worker.jobCount() < settings.jobsPerWorker()) {
      idle.push(worker);
    } else {
      retire(worker);
    }
  }

  private void retire(WorkerProcess worker) {
    boolean lost = !closed && !worker.isUsable();
    worker.end();
    all.remove(worker);
    if (lost) {
      LOG.log(System.Logger.Level.WARNING, "An inspection worker was lost: {0}", worker.epitaph());
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The inspector is closed");
    }
  }

  private static void requireJars(Path folder) {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
      if (jars.iterator().hasNext()) {
        return;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("The worker's folder cannot be read: " + folder, e);
    }
    throw new IllegalArgumentException("There is no worker in " + folder);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "inspection-watch");
    thread.setDaemon(true);
    return thread;
  }
}
