package nl.dossierkluis.vault.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells about the files a process has open. */
final class OpenFiles {
  private static final int ACCESS_MODE = 3; // 0 reads, 1 writes, 2 does both

  private OpenFiles() {}

  /** The files a process has open for writing, devices and pipes left out. */
  static List<Path> writtenBy(ProcessHandle process) throws IOException {
    Path folder = Path.of("/proc", String.valueOf(process.pid()));
    try (Stream<Path> descriptors = Files.list(folder.resolve("fd"))) {
      return descriptors
          .filter(descriptor -> isForWriting(folder.resolve("fdinfo"), descriptor))
          .map(OpenFiles::target)
          .filter(file -> file.isAbsolute() && !file.startsWith("/dev/null"))
          .toList();
    }
  }

  private static boolean isForWriting(Path details, Path descriptor) {
    try (Stream<String> lines = Files.lines(details.resolve(descriptor.getFileName()))) {
      return lines
          .filter(line -> line.startsWith("flags:"))
          .map(line -> Integer.parseInt(line.substring("flags:".length()).strip(), 8))
          .anyMatch(flags -> (flags & ACCESS_MODE) != 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
