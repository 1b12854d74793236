package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerSettingsTest {
  private static final Path FOLDER = Path.of("worker");

  @ParameterizedTest
  @CsvSource({
    "workers,            0, 256, 20000, 1000, 1000, 1",
    "workers,           65, 256, 20000, 1000, 1000, 1",
    "heapMegabytes,      1,  63, 20000, 1000, 1000, 1",
    "timeLimit,          1, 256,     0, 1000, 1000, 1",
    "timeLimit,          1, 256, 3600001, 1000, 1000, 1",
    "textLimit,          1, 256, 20000,   -1, 1000, 1",
    "textLimit,          1, 256, 20000, 10000001, 1000, 1",
    "largestWhole,       1, 256, 20000, 1000,   -1, 1",
    "jobsPerWorker,      1, 256, 20000, 1000, 1000, 0",
  })
  void refusesWhatIsOutOfRangeByName(
      String name, int workers, int heap, long milliseconds, int text, long whole, int jobs) {
    assertThatThrownBy(
            () ->
                new WorkerSettings(
                    FOLDER,
                    FOLDER,
                    workers,
                    heap,
                    Duration.ofMillis(milliseconds),
                    text,
                    whole,
                    jobs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name);
  }

  @Test
  void standardIsOneSmallWorker() {
    WorkerSettings standard = WorkerSettings.standard(FOLDER, Path.of("scratch"));
    assertThat(standard.workers()).isEqualTo(1);
    assertThat(standard.heapMegabytes()).isEqualTo(256);
    assertThat(standard.timeLimit()).hasSeconds(20);
    assertThat(standard.largestWhole()).isEqualTo(104_857_600);
  }
}
