package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.storage.FailingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One small life of a vault, from its making to destructions, in which each step on disk fails
 * once, and in which the disk is dead from each step on. What was acknowledged holds; what was not
 * may be either, but never half.
 */
class VaultFaultTest {

  private static final byte[] CONTENT = TestVault.bytes(20_000);

  /**
   * The acts of the life. Each ends with what it has been told, and can be done again when it
   * failed.
   */
  private enum Act {
    OPEN {
      @Override
      void on(Life life) {
        life.vault = Vault.open(TestVault.folders(life.folder), TestVault.CLOCK, life.files);
      }
    },
    CARE {
      @Override
      void on(Life life) {
        life.care = life.vault.newContainer();
      }
    },
    FISCAL {
      @Override
      void on(Life life) {
        life.fiscal = life.vault.newContainer();
      }
    },
    KEPT {
      @Override
      void on(Life life) {
        life.kept = life.vault.newDocument(life.care);
      }
    },
    STORE_KEPT {
      @Override
      void on(Life life) {
        life.keptBlob = TestVault.store(life.vault, life.care, life.kept, CONTENT);
      }
    },
    MOVE_KEPT {
      @Override
      void on(Life life) {
        life.vault.moveDocument(life.kept, life.care, life.fiscal);
      }
    },
    DOOMED {
      @Override
      void on(Life life) {
        life.doomed = life.vault.newDocument(life.care);
      }
    },
    STORE_DOOMED {
      @Override
      void on(Life life) {
        life.doomedBlob = TestVault.store(life.vault, life.care, life.doomed, CONTENT);
      }
    },
    DESTROY_DOOMED {
      @Override
      void on(Life life) {
        life.vault.destroyDocument(life.doomed);
      }
    },
    DELETE_DOOMED {
      @Override
      void on(Life life) {
        life.vault.deleteBlobs(List.of(life.doomedBlob.blob()));
      }
    },
    DESTROY_CARE {
      @Override
      void on(Life life) {
        life.vault.destroyContainer(life.care);
      }
    };

    abstract void on(Life life);
  }

  @Test
  void endsWellWhicheverStepFailsOnce(@TempDir Path folder) {
    int steps = livesWithoutFaults(folder.resolve("none"));
    int failures = 0;
    for (int step = 0; step < steps; step++) {
      Life life = new Life(folder.resolve("step" + step));
      life.files.failOnceAfter(step);
      failures += life.liveDoingAgainWhatFailed();
      life.assertHolds(Act.DESTROY_CARE);
      life.assertLeftNothingElse();
      life.vault.close();
      life.reopen();
      life.assertHolds(Act.DESTROY_CARE);
      life.vault.close();
    }
    // a life has a few steps less when ids share a folder, so the last ones may not have been
    // reached
    assertThat(failures).isBetween(steps - 10, steps);
  }

  @Test
  void keepsWhatWasAcknowledgedWhicheverStepTheDiskDiesAt(@TempDir Path folder) {
    int steps = livesWithoutFaults(folder.resolve("none"));
    for (int step = 0; step < steps; step++) {
      Life life = new Life(folder.resolve("step" + step));
      life.files.failForEverAfter(step);
      int acknowledged = life.liveUntilTheFirstFailure();
      life.files.mend();
      life.reopen();
      if (acknowledged > 0) {
        life.assertHolds(Act.values()[acknowledged - 1]);
      }
      life.assertSweepsCleanly();
      life.vault.close();
    }
  }

  private static int livesWithoutFaults(Path folder) {
    Life life = new Life(folder);
    assertThat(life.liveDoingAgainWhatFailed()).isZero();
    life.assertHolds(Act.DESTROY_CARE);
    life.vault.close();
    assertThat(life.files.steps()).isGreaterThan(80);
    return life.files.steps();
  }

  /** What has been told so far. */
  @SuppressWarnings("NullAway.Init") // each field is set by an act before another reads it
  private static final class Life {

    private final Path folder;
    private final FailingFiles files = new FailingFiles();
    private Vault vault;
    private ContainerId care;
    private ContainerId fiscal;
    private DocumentId kept;
    private DocumentId doomed;
    private StoredBlob keptBlob;
    private StoredBlob doomedBlob;

    Life(Path folder) {
      this.folder = folder;
    }

    int liveDoingAgainWhatFailed() {
      int failures = 0;
      for (Act act : Act.values()) {
        try {
          act.on(this);
        } catch (StorageFailure e) {
          failures++;
          act.on(this);
        }
      }
      return failures;
    }

    /** Returns how many acts were acknowledged. */
    int liveUntilTheFirstFailure() {
      for (Act act : Act.values()) {
        try {
          act.on(this);
        } catch (StorageFailure e) {
          return act.ordinal();
        }
      }
      return Act.values().length;
    }

    void reopen() {
      if (vault != null) {
        vault.close();
      }
      vault = TestVault.open(folder);
    }

    /** All that was acknowledged up to this act is true. */
    void assertHolds(Act last) {
      if (last.compareTo(Act.CARE) >= 0 && last.compareTo(Act.DELETE_DOOMED) < 0) {
        assertThat(vault.holds(care)).isTrue();
      }
      if (last.compareTo(Act.FISCAL) >= 0) {
        assertThat(vault.holds(fiscal)).isTrue();
      }
      if (last.compareTo(Act.STORE_KEPT) >= 0) {
        assertThat(TestVault.read(vault, holderOfKept(last), keptBlob)).isEqualTo(CONTENT);
      }
      if (last == Act.STORE_DOOMED && !mayBeDestroyed()) {
        assertThat(TestVault.read(vault, care, doomedBlob)).isEqualTo(CONTENT);
      }
      if (last.compareTo(Act.DESTROY_DOOMED) >= 0) {
        assertThatExceptionOfType(KeyDestroyed.class)
            .isThrownBy(() -> vault.open(care, doomedBlob));
      }
      if (last.compareTo(Act.DELETE_DOOMED) >= 0) {
        assertThat(TestVault.file(folder, doomedBlob)).doesNotExist();
      }
      if (last == Act.DESTROY_CARE) {
        assertThat(vault.holds(care)).isFalse();
      }
    }

    /**
     * After a move that failed, either container may hold the document, and doing it again makes it
     * certain.
     */
    private ContainerId holderOfKept(Act last) {
      if (last == Act.STORE_KEPT) {
        vault.moveDocument(kept, care, fiscal);
      }
      return fiscal;
    }

    /** A destruction that failed may have happened: then it stands in the ledger. */
    private boolean mayBeDestroyed() {
      return TestVault.files(folder.resolve("keyring"))
          .contains(folder.resolve("keyring").resolve("erased.log"));
    }

    void assertSweepsCleanly() {
      Set<BlobId> knownBlobs = keptBlob == null ? Set.of() : Set.of(keptBlob.blob());
      Set<DocumentId> knownDocuments = kept == null ? Set.of() : Set.of(kept);
      vault.sweepOrphans(
          knownBlobs::contains, knownDocuments::contains, TestVault.NOW.plus(Duration.ofDays(1)));
      assertLeftNothingElse();
    }

    /** No file is there but those of the blob that was kept; nothing of a failed act. */
    void assertLeftNothingElse() {
      assertThat(folder.resolve("blobs").resolve("incoming")).isEmptyDirectory();
      assertThat(folder.resolve("keyring").resolve("incoming")).isEmptyDirectory();
      assertThat(TestVault.files(folder.resolve("blobs")))
          .filteredOn(file -> !file.endsWith("format"))
          .isEqualTo(keptBlob == null ? List.of() : List.of(TestVault.file(folder, keptBlob)));
    }
  }
}
