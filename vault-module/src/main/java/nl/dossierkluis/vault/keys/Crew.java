package nl.dossierkluis.vault.keys;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Does the same to many things with a few threads. They are not there for the processors: files
 * that are forced at the same time go to the disk in one commit of the file system's journal, which
 * makes thousands of them ten times as fast.
 */
public final class Crew {

  private static final int THREADS = 8;

  private Crew() {}

  /** Returns when all is done; after a failure nothing more is begun, and it is thrown. */
  public static <T> void forEach(List<T> things, Consumer<T> work) {
    Iterator<T> rest = things.iterator();
    Runnable member =
        () -> {
          for (Optional<T> thing = next(rest); thing.isPresent(); thing = next(rest)) {
            try {
              work.accept(thing.get());
            } catch (RuntimeException e) {
              exhaust(rest);
              throw e;
            }
          }
        };
    run(member);
  }

  private static <T> Optional<T> next(Iterator<T> rest) {
    synchronized (rest) {
      return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
  }

  private static void exhaust(Iterator<?> rest) {
    synchronized (rest) {
      rest.forEachRemaining(left -> {});
    }
  }

  /** Waits without being interruptible: whoever is inside a file channel must not be. */
  private static void run(Runnable member) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CompletableFuture.allOf(
              Stream.generate(() -> CompletableFuture.runAsync(member, threads))
                  .limit(THREADS)
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    } finally {
      threads.shutdown();
    }
  }
}
