package nl.dossierkluis.vault.inspection.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  private final Path outside;
  private final PrivateFolder folder;

  PrivateFolderTest(@TempDir Path base) {
    outside = base.resolve("outside");
    folder = new PrivateFolder(base.resolve("private"));
  }

  @BeforeEach
  void fill() throws IOException {
    Files.createDirectories(folder.path().resolve("one/two"));
    Files.writeString(folder.path().resolve("one/two/file"), "12345");
    Files.writeString(folder.path().resolve("file"), "123");
    Files.createDirectory(outside);
    Files.writeString(outside.resolve("file"), "of somebody else");
    Files.createSymbolicLink(folder.path().resolve("link"), outside);
  }

  @Test
  void countsTheBytesInItsFiles() throws IOException {
    Files.delete(folder.path().resolve("link"));
    assertThat(folder.size()).isEqualTo(8);
  }

  @Test
  void emptyingLeavesTheFolderAlone() throws IOException {
    folder.empty();
    assertThat(folder.path()).isEmptyDirectory();
  }

  @Test
  void deletingNeverFollowsALink() throws IOException {
    folder.delete();
    assertThat(folder.path()).doesNotExist();
    assertThat(outside.resolve("file")).hasContent("of somebody else");
  }

  @Test
  void deletingTwiceDoesNothingMore() throws IOException {
    folder.delete();
    folder.delete();
    assertThat(folder.size()).isZero();
  }
}
