package nl.dossierkluis.web.product;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder of a running product that is a small file system in memory, seen by that product alone:
 * it lives in a mount namespace of its own and ends with it. Making one needs root, or a system
 * that lets users have namespaces.
 */
final class SmallDisk {

  private static final byte[] BLOCK = new byte[4096];

  private final Path folder;
  private final Path filler;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.filler = folder.resolve("filler");
  }

  /**
   * What a command begins with for these folders of the data folder to be small disks.
   *
   * @param megabytes of each
   */
  static List<String> around(Path data, int megabytes, List<String> folders) {
    StringBuilder script = new StringBuilder("set -e\n");
    for (String folder : folders) {
      script.append(
          "mkdir -p \"$0/%s\"\nmount -t tmpfs -o size=%dm,mode=0700 tmpfs \"$0/%s\"\n"
              .formatted(folder, megabytes, folder));
    }
    script.append("exec \"$@\"");
    List<String> command = new ArrayList<>(unshare());
    command.addAll(List.of("bash", "-c", script.toString(), data.toString()));
    return command;
  }

  /** The mount namespace as root has it, or else as a user who is root in a namespace of hers. */
  private static List<String> unshare() {
    for (String how : List.of("-m", "-rm")) {
      if (runs("unshare", how, "mount", "-t", "tmpfs", "tmpfs", "/mnt")) {
        return List.of("unshare", how);
      }
    }
    throw new AssertionError(
        "this test mounts a small disk for the product alone, and may not: run it as root, or where"
            + " 'unshare -rm mount -t tmpfs tmpfs /mnt' works");
  }

  private static boolean runs(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("the command " + command[0] + " is needed", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The small disk that the running product has in a folder of its data. */
  static SmallDisk of(RunningProduct product, String folder) {
    Path root = Path.of("/proc", String.valueOf(product.pid()), "root");
    return new SmallDisk(root.resolve("." + product.data().resolve(folder)));
  }

  Path folder() {
    return folder;
  }

  /** Fills it to its last block. */
  void fill() throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      while (Files.getFileStore(folder).getUsableSpace() > 0) {
        out.write(BLOCK);
      }
    }
  }

  /** Makes room again. */
  void free() throws IOException {
    Files.delete(filler);
  }
}
