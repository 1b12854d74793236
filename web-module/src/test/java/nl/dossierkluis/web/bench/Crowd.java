package nl.dossierkluis.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many who do the same at once. */
final class Crowd implements AutoCloseable {

  private final int size;
  private final ExecutorService threads;

  Crowd(int size) {
    this.size = size;
    this.threads = Executors.newFixedThreadPool(size);
  }

  /** Each does it once; returns what each got. */
  <T> List<T> once(Supplier<T> work) {
    List<CompletableFuture<T>> all =
        IntStream.range(0, size)
            .mapToObj(i -> CompletableFuture.supplyAsync(work, threads))
            .toList();
    return all.stream().map(CompletableFuture::join).toList();
  }

  /** Each does it again and again for so long; returns what each time gave. */
  List<Double> during(double seconds, Supplier<Double> work) {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Double> all = new ArrayList<>();
    once(() -> {
          List<Double> mine = new ArrayList<>();
          do {
            mine.add(work.get());
          } while (System.nanoTime() < end);
          return mine;
        })
        .forEach(all::addAll);
    return all;
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
