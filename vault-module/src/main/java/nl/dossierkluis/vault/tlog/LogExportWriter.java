package nl.dossierkluis.vault.tlog;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes a log as a text file that {@link LogVerification} and programs of others can check: {@code
 * docs/audit-format.md}, section 4.
 */
public final class LogExportWriter {

  /** The first line; the number grows with the format. */
  static final String FORMAT = "dossierkluis-log-export/1";

  private final Writer out;

  /**
   * @param out stays open
   */
  public LogExportWriter(Writer out) {
    this.out = out;
  }

  /** Begins: what signed, what was signed, and how many entries follow. */
  public void begin(NoteKey key, List<SignedNote> checkpoints, long entries) throws IOException {
    line(FORMAT);
    line(key.text());
    line(Integer.toString(checkpoints.size()));
    for (SignedNote checkpoint : checkpoints) {
      out.write(checkpoint.toString());
    }
    line(Long.toString(entries));
  }

  /** Adds the next entry: the content of its leaf. */
  public void entry(String content) throws IOException {
    line(content);
  }

  private void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }
}
