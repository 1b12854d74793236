package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.dossierkluis.vault.storage.FailingFiles;
import nl.dossierkluis.vault.storage.PowerLossFiles;
import nl.dossierkluis.vault.storage.PowerLossFiles.Loss;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every act that changes a vault, crashed at each of its steps on disk and once after the last,
 * with everything that was not forced kept, partly lost, torn into sectors, or lost. Afterwards
 * nothing acknowledged is lost, nothing is half there, and nothing is left of what was not
 * acknowledged. A failure names act, step and loss, from which it can be played again.
 */
@Tag("slow")
class VaultCrashTest {

  private Path temporary;

  @BeforeEach
  void aFolder(@TempDir Path folder) {
    temporary = folder;
  }

  @ParameterizedTest
  @EnumSource(CrashAct.class)
  void losesNothingAcknowledgedAndLeavesNothingHalf(CrashAct act) throws Exception {
    CrashScene scene = CrashScene.make(temporary.resolve("scene"));
    int steps = 0;
    int crashes = 0;
    for (boolean crashed = true; crashed; steps++) {
      for (Loss loss : Loss.values()) {
        String name = act + "-" + steps + "-" + loss;
        CrashScene played = scene.copy(temporary.resolve(name));
        crashed = crash(act, steps, loss, played);
        assertThatCode(() -> assertWhole(played, act)).as(name).doesNotThrowAnyException();
        crashes++;
        delete(played.folder());
      }
    }
    System.out.printf("%s: %d steps, %d crashes%n", act, steps - 1, crashes);
    assertThat(steps - 1).isGreaterThanOrEqualTo(act.fewestSteps());
    assertThat(crashes).isEqualTo(steps * Loss.values().length);
  }

  private static void assertWhole(CrashScene played, CrashAct act) {
    played.assertHolds();
    played.finish(act);
    played.assertHolds();
  }

  @Test
  void isMadeAnewWhicheverStepOfItsMakingCrashed() throws Exception {
    int steps = 0;
    for (boolean crashed = true; crashed; steps++) {
      for (Loss loss : Loss.values()) {
        Path folder = Files.createDirectory(temporary.resolve("new-" + steps + "-" + loss));
        crashed = crashMaking(folder, steps, loss);
        CrashScene scene = CrashScene.make(folder);
        scene.assertHolds();
      }
    }
    System.out.printf("MAKE: %d steps, %d crashes%n", steps - 1, steps * Loss.values().length);
    assertThat(steps - 1).isGreaterThanOrEqualTo(50);
  }

  /** Returns whether it crashed before it was acknowledged. */
  private static boolean crash(CrashAct act, int step, Loss loss, CrashScene scene)
      throws IOException {
    PowerLossFiles power = new PowerLossFiles();
    FailingFiles files = new FailingFiles(power);
    boolean crashed = false;
    try (Vault vault = Vault.open(TestVault.folders(scene.folder()), TestVault.CLOCK, files)) {
      files.failForEverAfter(step);
      act.on(vault, scene);
    } catch (StorageFailure e) {
      crashed = true;
    }
    power.fail(loss, new Random(step));
    return crashed;
  }

  private static boolean crashMaking(Path folder, int step, Loss loss) throws IOException {
    PowerLossFiles power = new PowerLossFiles();
    FailingFiles files = new FailingFiles(power);
    files.failForEverAfter(step);
    boolean crashed = false;
    try {
      Vault.open(TestVault.folders(folder), TestVault.CLOCK, files).close();
    } catch (StorageFailure e) {
      crashed = true;
    }
    power.fail(loss, new Random(step));
    return crashed;
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : TestVault.files(folder)) {
      Files.delete(file);
    }
  }
}
