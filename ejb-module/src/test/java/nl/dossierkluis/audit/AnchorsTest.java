package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.audit.AuditState.AnchorState;
import nl.dossierkluis.platform.Database;
import nl.dossierkluis.vault.tlog.NoteSigner;
import nl.dossierkluis.vault.tlog.SignedNote;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTest {

  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

  private final NoteSigner signer = NoteSigner.generate("dossierkluis/test");
  private final Anchors anchors = new Anchors();
  private final LogState log = new LogState();
  @TempDir Path place;
  private Path folder;
  private int forced;

  @BeforeEach
  void keepThreeCheckpoints() {
    folder = place.resolve("stick");
    anchors.settings = new AuditSettings(true, Optional.of(folder));
    anchors.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    anchors.database =
        new Database() {
          @Override
          public void forceToDisk() {
            forced++;
          }
        };
    anchors.heads =
        new LogHeads() {
          @Override
          List<KeptCheckpoint> kept(long from, long to) {
            return Stream.of(100L, 200L, 300L)
                .filter(size -> size > from && size <= to)
                .map(size -> new KeptCheckpoint(size, NOON, note(size).toString()))
                .toList();
          }
        };
    log.grow(200, note(200));
  }

  @Test
  void aFolderThatIsAwayIsCaughtUpWithWhenItIsThere() throws IOException {
    anchors.catchUp(log);
    assertThat(anchors.state(log)).contains(new AnchorState(0, Optional.of(NOON)));

    Files.createDirectory(folder);
    anchors.catchUp(log);
    assertThat(anchors.state(log)).contains(new AnchorState(200, Optional.empty()));
    assertThat(names())
        .containsExactly("checkpoint-000000000100.txt", "checkpoint-000000000200.txt");
    assertThat(Files.readString(folder.resolve("checkpoint-000000000200.txt")))
        .isEqualTo(note(200).toString());
  }

  @Test
  void whatIsThereIsNotWrittenAgain() throws IOException {
    Files.createDirectory(folder);
    anchors.catchUp(log);
    anchors.catchUp(log);
    assertThat(forced).isEqualTo(1);
    Files.delete(folder.resolve("checkpoint-000000000100.txt"));
    log.grow(300, note(300));
    anchors.catchUp(log);
    assertThat(names())
        .containsExactly("checkpoint-000000000200.txt", "checkpoint-000000000300.txt");
  }

  @Test
  void withoutAFolderNothingIsWritten() {
    anchors.settings = new AuditSettings(true, Optional.empty());
    anchors.catchUp(log);
    assertThat(anchors.state(log)).isEmpty();
    assertThat(log.anchoredSize()).isZero();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private SignedNote note(long size) {
    return signer.sign("dossierkluis/test\n" + size + "\nroot\n");
  }
}
