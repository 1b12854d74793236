package nl.dossierkluis.vault;

import nl.dossierkluis.vault.inspection.WorkerPool;

/** The ways to get an {@link Inspector}. */
public final class Inspectors {
  private Inspectors() {}

  /**
   * An inspector that reads contents in child processes only, so that whatever a content does to
   * its reader, this process goes on. The children start with the first inspection.
   *
   * @throws IllegalArgumentException if the worker folder holds no jar
   * @throws java.io.UncheckedIOException if the scratch folder cannot be made or swept
   */
  public static Inspector inWorkers(WorkerSettings settings) {
    return new WorkerPool(settings);
  }
}
