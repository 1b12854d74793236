package nl.dossierkluis.vault.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A file whose content is forced to the disk while more of it is written, so that little is left to
 * wait for at its end. Nothing is promised before {@link #force} has returned.
 *
 * <p>The system tells a failure to write back once, to whoever forces next. That may be the thread
 * that forces ahead: what it met is kept, and thrown at the next write or at the end.
 */
final class ForcedAhead implements WritableFile {

  /** Bytes after which it is worth a thread; most documents are shorter. */
  static final int PORTION = 16 << 20;

  private final WritableFile file;
  private CompletableFuture<Void> ahead = CompletableFuture.completedFuture(null);
  private long unforced;

  ForcedAhead(WritableFile file) {
    this.file = file;
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    file.write(bytes, from, length);
    unforced += length;
    if (unforced >= PORTION && ahead.isDone()) {
      await();
      unforced = 0;
      ahead = CompletableFuture.runAsync(this::forceNow, ForcedAhead::inThread);
    }
  }

  private void forceNow() {
    try {
      file.force();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A thread for each time: the server that the vault lives in may be told to forget it. */
  private static void inThread(Runnable work) {
    Thread thread = new Thread(work, "vault force");
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits without being interruptible: whoever is inside a file channel must not be. */
  private void await() throws IOException {
    try {
      ahead.join();
    } catch (CompletionException e) {
      throw new IOException("what was written could not be forced to the disk", e.getCause());
    }
  }

  @Override
  public void force() throws IOException {
    await();
    file.force();
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public void truncate(long size) throws IOException {
    file.truncate(size);
  }

  /** What could not be forced has been told by {@link #force}, or nobody wanted it any more. */
  @Override
  public void close() throws IOException {
    ahead.exceptionally(failure -> null).join();
    file.close();
  }
}
