package nl.dossierkluis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import nl.dossierkluis.vault.tlog.LogExportWriter;
import nl.dossierkluis.vault.tlog.NoteKey;
import nl.dossierkluis.vault.tlog.SignedNote;

/** A log that may be given away; its entries are read while it is written, a page at a time. */
public final class ExportedLog {

  private static final long PAGE = 1000;

  private final AuditExport.Start start;
  private final AuditExport entries;

  ExportedLog(AuditExport.Start start, AuditExport entries) {
    this.start = start;
    this.entries = entries;
  }

  /** How many entries it has. */
  public long entries() {
    return start.entries();
  }

  /** Writes all of it, outside any transaction; {@code out} stays open. */
  public void writeTo(OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    LogExportWriter writer = new LogExportWriter(text);
    writer.begin(
        NoteKey.parse(start.key()),
        start.checkpoints().stream().map(SignedNote::parse).toList(),
        start.entries());
    for (long from = 0; from < start.entries(); from += PAGE) {
      for (String line : entries.lines(from, Math.min(from + PAGE, start.entries()))) {
        writer.entry(line);
      }
    }
    text.flush();
  }
}
