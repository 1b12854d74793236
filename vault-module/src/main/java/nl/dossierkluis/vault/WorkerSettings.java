package nl.dossierkluis.vault;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How contents are inspected: by how many child processes and within which limits.
 *
 * @param workerFolder folder with the jars of the worker; in the product {@code WEB-INF/worker}
 * @param scratchFolder where the workers keep temporary files on systems without {@code /dev/shm};
 *     made if missing, read by nobody else
 * @param workers number of child processes, 1 to 64
 * @param heapMegabytes largest heap of a child, 64 to 16384; the whole child takes about half as
 *     much again
 * @param timeLimit longest time a child may spend on one content, without the time its reading
 *     takes
 * @param textLimit largest number of characters of text that is kept
 * @param largestWhole length in bytes up to which a content is inspected as a whole; of a longer
 *     one only the type is determined
 * @param jobsPerWorker number of contents after which a child is replaced
 */
public record WorkerSettings(
    Path workerFolder,
    Path scratchFolder,
    int workers,
    int heapMegabytes,
    Duration timeLimit,
    int textLimit,
    long largestWhole,
    int jobsPerWorker) {

  /**
   * @throws IllegalArgumentException if a value lies outside its range
   */
  public WorkerSettings {
    within("workers", workers, 1, 64);
    within("heapMegabytes", heapMegabytes, 64, 16_384);
    within("timeLimit in milliseconds", timeLimit.toMillis(), 1, Duration.ofHours(1).toMillis());
    within("textLimit", textLimit, 0, 10_000_000);
    within("largestWhole", largestWhole, 0, Long.MAX_VALUE);
    within("jobsPerWorker", jobsPerWorker, 1, Integer.MAX_VALUE);
  }

  /** The settings of a practice: one worker of 256 MB, 20 seconds, 1,000,000 characters, 100 MB. */
  public static WorkerSettings standard(Path workerFolder, Path scratchFolder) {
    return new WorkerSettings(
        workerFolder, scratchFolder, 1, 256, Duration.ofSeconds(20), 1_000_000, 100L << 20, 200);
  }

  private static void within(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must lie between " + least + " and " + most + ", is " + value);
    }
  }
}
