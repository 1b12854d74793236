package nl.dossierkluis.vault.inspection.worker;

import static nl.dossierkluis.vault.Observation.CONTENT_NAME_MISMATCH;
import static nl.dossierkluis.vault.Observation.NOT_INSPECTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.inspection.common.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExaminerTest {
  private final List<Inspection> first = new ArrayList<>();
  private final Path file;

  ExaminerTest(@TempDir Path folder) {
    file = folder.resolve("content");
  }

  @Test
  void tellsFirstWhatHoldsIfItDoesNotReturn() throws IOException {
    Inspection found = examine("een kort verslag", "cv.pdf", true, true);
    assertThat(first)
        .containsExactly(
            Inspection.ofType("text/plain", Set.of(NOT_INSPECTED, CONTENT_NAME_MISMATCH)));
    assertThat(found.observations()).containsExactly(CONTENT_NAME_MISMATCH);
    assertThat(found.text()).contains("een kort verslag");
  }

  @Test
  void readsNoTextInABeginning() throws IOException {
    Inspection found = examine("een kort begin", "cv.txt", false, true);
    assertThat(found).isEqualTo(Inspection.ofType("text/plain", Set.of()));
    assertThat(first).containsExactly(found);
  }

  @Test
  void doesNotInspectWhatThereWasNoRoomFor() throws IOException {
    Inspection found = examine("een kort begin", "cv.txt", true, false);
    assertThat(found).isEqualTo(Inspection.ofType("text/plain", Set.of(NOT_INSPECTED)));
    assertThat(first).containsExactly(found);
  }

  @Test
  void doesNotTakeWhatThereWasNoRoomForAsEmpty() throws IOException {
    assertThat(examine("", "cv.txt", true, false).observations()).containsExactly(NOT_INSPECTED);
  }

  private Inspection examine(String content, String name, boolean whole, boolean complete)
      throws IOException {
    Files.writeString(file, content);
    Exhibit exhibit = new Exhibit(new Job(1, name, whole), file, complete);
    return new Examiner(1_000).examine(exhibit, first::add);
  }
}
