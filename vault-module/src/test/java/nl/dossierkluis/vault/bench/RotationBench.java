package nl.dossierkluis.vault.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.dossierkluis.vault.KeyRotation;
import nl.dossierkluis.vault.Unlock;
import nl.dossierkluis.vault.Vault;
import nl.dossierkluis.vault.VaultFolders;

/** A vault of many containers, whose keys are wrapped anew. */
final class RotationBench implements AutoCloseable {

  private static final int MAKERS = 32;

  private final Vault vault;
  private final int containers;

  private RotationBench(Vault vault, int containers) {
    this.vault = vault;
    this.containers = containers;
  }

  /** Makes the vault in a folder that has none; with many threads, since each key is forced. */
  static RotationBench of(Path folder, int containers) {
    VaultFolders folders =
        new VaultFolders(
            folder.resolve("blobs"), folder.resolve("keyring"), folder.resolve("keys"));
    Vault vault = Vault.open(folders, Clock.systemUTC());
    ExecutorService makers = Executors.newFixedThreadPool(MAKERS);
    IntStream.range(0, containers).forEach(i -> makers.execute(vault::newContainer));
    makers.shutdown();
    try {
      if (!makers.awaitTermination(10, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the containers could not be made");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return new RotationBench(vault, containers);
  }

  double seconds() {
    long start = System.nanoTime();
    try (Unlock proof = Unlock.keyFile()) {
      KeyRotation rotation = vault.rotateKeys(proof);
      if (rotation.wrapped() != containers || !rotation.finished()) {
        throw new IllegalStateException("not everything was wrapped: " + rotation.wrapped());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    vault.close();
  }
}
