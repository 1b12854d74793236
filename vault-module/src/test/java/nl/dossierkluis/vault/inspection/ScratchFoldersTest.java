package nl.dossierkluis.vault.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import nl.dossierkluis.vault.inspection.common.WorkerFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFoldersTest {
  private final Path memory;
  private final Path disk;

  ScratchFoldersTest(@TempDir Path base) {
    memory = base.resolve("memory");
    disk = base.resolve("disk");
  }

  @Test
  void prefersMemory() throws IOException {
    Files.createDirectory(memory);
    assertThat(folders().make().path()).hasParent(memory);
  }

  @Test
  void fallsBackOnDisk() throws IOException {
    assertThat(folders().make().path()).hasParent(disk);
  }

  @Test
  void letsNobodyElseIn() throws IOException {
    Path folder = folders().make().path();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void sweepsTheFolderOfADeadWorker() throws IOException {
    WorkerFolder dead = folders().make();
    Files.writeString(dead.temporary().path().resolve("content"), "verslag");
    Files.createFile(dead.path().resolve("lock"));
    folders().sweep();
    assertThat(disk).isEmptyDirectory();
  }

  @Test
  void sweepsTheFolderOfAWorkerThatNeverStarted() throws IOException {
    WorkerFolder dead = folders().make();
    Files.setLastModifiedTime(
        dead.path(), FileTime.from(Instant.now().minus(Duration.ofMinutes(2))));
    folders().sweep();
    assertThat(disk).isEmptyDirectory();
  }

  @Test
  void sparesTheFolderOfAWorkerThatIsStarting() throws IOException {
    WorkerFolder starting = folders().make();
    folders().sweep();
    assertThat(starting.path()).isDirectory();
  }

  @Test
  void sparesWhatIsNotItsOwn() throws IOException {
    Path other = Files.createDirectories(disk.resolve("other"));
    Files.createFile(other.resolve("lock"));
    folders().sweep();
    assertThat(other).isDirectory();
  }

  private ScratchFolders folders() {
    return new ScratchFolders(memory, disk);
  }
}
