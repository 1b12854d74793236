package nl.dossierkluis.vault.storage;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The erasure ledger as an append-only text file, one forced line at a time. */
final class LedgerFile {

  static final String NAME = "erased.log";

  /** Longer than any line; the last line is looked for in so many bytes. */
  private static final int TAIL = 4096;

  private final Path folder;
  private final FileOperations files;
  private boolean nameIsDurable;
  private boolean endIsUncertain;

  LedgerFile(Path folder, FileOperations files) {
    this.folder = folder;
    this.files = files;
  }

  /** Many lines at once, of which a crash may leave the first ones. */
  void appendAll(List<String> lines) throws IOException {
    if (!lines.isEmpty()) {
      append(String.join("\n", lines));
    }
  }

  synchronized void append(String line) throws IOException {
    if (endIsUncertain) {
      throw new IOException(NAME + " could not be mended after a failure; open the vault again");
    }
    // a crash may have kept all of the last line but its end
    String start = isWhole() ? "" : "\n";
    byte[] bytes = (start + line + "\n").getBytes(StandardCharsets.ISO_8859_1);
    boolean isNew = !PathChecks.isThere(path());
    try (WritableFile file = files.append(path())) {
      append(file, bytes);
    }
    if (!nameIsDurable) {
      forceName(isNew);
      nameIsDurable = true;
    }
  }

  /**
   * A new file whose name could not be forced goes again: forcing it a second time could say that
   * it is there though it is not.
   */
  private void forceName(boolean isNew) throws IOException {
    try {
      files.forceFolder(folder);
    } catch (IOException e) {
      if (isNew) {
        takeBack(e);
      }
      throw e;
    }
  }

  private void takeBack(IOException failure) {
    endIsUncertain = true;
    try {
      files.delete(path());
      endIsUncertain = false;
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** A line that failed is cut off again: the next one must not be written behind a part of it. */
  private void append(WritableFile file, byte[] bytes) throws IOException {
    long before = file.size();
    endIsUncertain = true;
    try {
      file.write(bytes, 0, bytes.length);
      file.force();
    } catch (IOException e) {
      cut(file, before, e);
      throw e;
    }
    endIsUncertain = false;
  }

  private void cut(WritableFile file, long size, IOException failure) {
    try {
      file.truncate(size);
      file.force();
      endIsUncertain = false;
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Bytes that are no text are shown as they are, and refused by whoever checks the line. Nobody
   * appends meanwhile: half a line would be refused too.
   */
  synchronized void forEach(ErasedLineVisitor visitor) throws IOException {
    if (!PathChecks.isThere(path())) {
      return;
    }
    try (BufferedReader reader = Files.newBufferedReader(path(), StandardCharsets.ISO_8859_1)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        visitor.visit(line);
      }
    }
  }

  /** Whether it is absent, empty, or ends with the end of a line. */
  synchronized boolean isWhole() throws IOException {
    if (!PathChecks.isThere(path())) {
      return true;
    }
    try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ);
        FileSource source = new FileSource(channel, channel.size())) {
      byte[] last = {'\n'};
      if (source.length() > 0) {
        source.read(source.length() - 1, last, 0, 1);
      }
      return last[0] == '\n';
    }
  }

  synchronized void dropLast() throws IOException {
    long start = startOfLastLine();
    try (WritableFile file = files.overwrite(path())) {
      file.truncate(start);
      file.force();
    }
  }

  private long startOfLastLine() throws IOException {
    try (FileChannel channel = FileChannel.open(path(), StandardOpenOption.READ);
        FileSource source = new FileSource(channel, channel.size())) {
      int length = (int) Math.min(TAIL, source.length());
      byte[] tail = new byte[length];
      source.read(source.length() - length, tail, 0, length);
      String beforeItsEnd =
          new String(tail, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
      return source.length() - length + beforeItsEnd.lastIndexOf('\n') + 1;
    }
  }

  private Path path() {
    return folder.resolve(NAME);
  }
}
