package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.dossierkluis.vault.storage.FullDisk;
import nl.dossierkluis.vault.storage.PowerLossFiles;
import nl.dossierkluis.vault.storage.PowerLossFiles.Loss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every act that changes a vault, on a disk that is full from each of its uses of room on, and on
 * one that fails once to force each thing that is forced. The act says so and nothing of it is half
 * there; the same open vault reads, deletes, and does the act again once it can.
 */
@Tag("slow")
class VaultDiskTest {

  private Path temporary;

  @BeforeEach
  void aFolder(@TempDir Path folder) {
    temporary = folder;
  }

  @ParameterizedTest
  @EnumSource(CrashAct.class)
  void aFullDiskIsSaidAndOvercome(CrashAct act) throws Exception {
    CrashScene scene = CrashScene.make(temporary.resolve("scene"));
    int refusals = 0;
    for (boolean refused = true; refused; refusals++) {
      CrashScene played = scene.copy(temporary.resolve("full-" + refusals));
      refused = fill(act, refusals, played);
      played.assertHolds();
    }
    System.out.printf("%s: the disk was full at each of %d uses of room%n", act, refusals - 1);
    assertThat(refusals - 1).isGreaterThanOrEqualTo(act.fewestUsesOfRoom());
  }

  /** Returns whether there was not room enough. */
  private static boolean fill(CrashAct act, int room, CrashScene scene) {
    FullDisk disk = new FullDisk();
    try (Vault vault = Vault.open(TestVault.folders(scene.folder()), TestVault.CLOCK, disk)) {
      disk.fillAfter(room);
      boolean refused = refuses(act, vault, scene, true);
      scene.assertReads(vault);
      vault.deleteBlobs(List.of(scene.waste().blob()));
      disk.free();
      if (refused) {
        act.on(vault, scene);
      }
      scene.sweep(vault);
      scene.assertReads(vault);
      scene.assertLeftNothingElse();
      return refused;
    }
  }

  /** What a force could not write is lost for good, though the next one says that all is well. */
  @ParameterizedTest
  @EnumSource(CrashAct.class)
  void aFailedForceIsNeverTakenForASuccess(CrashAct act) throws Exception {
    CrashScene scene = CrashScene.make(temporary.resolve("scene"));
    int failures = 0;
    for (boolean failed = true; failed; failures++) {
      String name = act + "-" + failures;
      CrashScene played = scene.copy(temporary.resolve(name));
      failed = failForce(act, failures, played);
      assertThatCode(played::assertHolds).as(name).doesNotThrowAnyException();
    }
    System.out.printf("%s: each of %d forces failed once%n", act, failures - 1);
    assertThat(failures - 1).isGreaterThanOrEqualTo(act.fewestForces());
  }

  /** Afterwards the power fails, and all that was not forced is lost. */
  private static boolean failForce(CrashAct act, int force, CrashScene scene) throws IOException {
    PowerLossFiles disk = new PowerLossFiles();
    boolean failed;
    try (Vault vault = Vault.open(TestVault.folders(scene.folder()), TestVault.CLOCK, disk)) {
      disk.failForceAfter(force);
      failed = refuses(act, vault, scene, false);
      scene.assertReads(vault);
      if (failed) {
        act.on(vault, scene);
      }
    }
    disk.fail(Loss.EVERYTHING, new Random(force));
    return failed;
  }

  private static boolean refuses(
      CrashAct act, Vault vault, CrashScene scene, boolean forWantOfSpace) {
    try {
      act.on(vault, scene);
      return false;
    } catch (StorageFailure e) {
      assertThat(e.outOfSpace()).isEqualTo(forWantOfSpace);
      return true;
    } catch (VaultException e) {
      return fail("a disk that fails was told as " + e);
    }
  }
}
