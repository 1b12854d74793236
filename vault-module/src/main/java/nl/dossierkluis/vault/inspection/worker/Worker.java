package nl.dossierkluis.vault.inspection.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.inspection.common.Answers;
import nl.dossierkluis.vault.inspection.common.Job;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;

/**
 * The main class of the child process. One thread waits for input, also while another examines a
 * content: when the input ends the parent is gone, and the process deletes its folder and ends,
 * whatever the content is doing to it.
 */
public final class Worker {
  private final DataInputStream jobs;
  private final DataOutputStream answers;
  private final WorkerFolder folder;

  private Worker(DataInputStream jobs, DataOutputStream answers, WorkerFolder folder) {
    this.jobs = jobs;
    this.answers = answers;
    this.folder = folder;
  }

  /**
   * Runs until the input ends.
   *
   * @param arguments the worker's folder and the largest number of characters of text
   */
  public static void main(String[] arguments) throws IOException {
    WorkerFolder folder = new WorkerFolder(Path.of(arguments[0]));
    int textLimit = Integer.parseInt(arguments[1]);
    Worker worker = new Worker(takeInput(), takeOutput(), folder);
    Runtime.getRuntime().addShutdownHook(new Thread(worker::leaveFolder));
    FileLock claim = folder.claim();
    try {
      worker.serve(new Examiner(textLimit));
    } finally {
      try {
        worker.leaveFolder();
      } finally {
        Reference.reachabilityFence(claim);
        // Without the hooks, the content may have added some.
        Runtime.getRuntime().halt(0);
      }
    }
  }

  private void serve(Examiner examiner) throws IOException {
    Intake intake = new Intake(jobs, folder.temporary().path().resolve("content"));
    Executor desk = Executors.newSingleThreadExecutor(Worker::daemon);
    answers.writeInt(Job.READY);
    answers.flush();
    while (true) {
      Exhibit exhibit = intake.next();
      desk.execute(() -> handle(exhibit, examiner));
    }
  }

  private void handle(Exhibit exhibit, Examiner examiner) {
    boolean survived = false;
    try {
      Inspection found = examiner.examine(exhibit, known -> answer(exhibit, known));
      folder.temporary().empty();
      answer(exhibit, found);
      survived = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (!survived) {
        Runtime.getRuntime().halt(1);
      }
    }
  }

  private void answer(Exhibit exhibit, Inspection inspection) throws IOException {
    Answers.write(answers, exhibit.job().number(), inspection);
  }

  private void leaveFolder() {
    try {
      folder.leave();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the input to itself: a parser that asks the console gets nothing. */
  private static DataInputStream takeInput() {
    System.setIn(InputStream.nullInputStream());
    return new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
  }

  /** Keeps the output to itself: a parser that prints does so where nobody reads. */
  private static DataOutputStream takeOutput() {
    System.setOut(System.err);
    return new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "examination");
    thread.setDaemon(true);
    return thread;
  }
}
