package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A log that was signed now and then, and what somebody could make of it. */
public final class TestLog {

  final NoteSigner signer;
  final List<String> entries = new ArrayList<>();
  final TreeMap<Integer, SignedNote> checkpoints = new TreeMap<>();

  TestLog(NoteSigner signer) {
    this.signer = signer;
  }

  /** So many entries, signed after every {@code step}-th and after the last. */
  public static TestLog of(int count, int step) {
    TestLog log = new TestLog(NoteSigner.generate("dossierkluis.example/log"));
    for (int i = 0; i < count; i++) {
      log.entries.add(entry(i, "DOCUMENT_READ"));
    }
    for (int size = step; size < count; size += step) {
      log.sign(size);
    }
    log.sign(count);
    return log;
  }

  static String entry(int index, String act) {
    return index + " " + (50 + index) + " 2026-11-25T12:00:00." + (100000 + index) + "Z " + act;
  }

  public String key() {
    return signer.key().text();
  }

  public SignedNote newest() {
    return checkpoints.lastEntry().getValue();
  }

  /** What the signer would have signed over the first entries. */
  SignedNote sign(int size) {
    LogFrontier tree = new LogFrontier();
    entries.subList(0, size).forEach(e -> tree.append(LogHash.ofLeaf(e.getBytes(UTF_8))));
    SignedNote note = signer.sign(new Checkpoint(signer.key().name(), tree.head()).text());
    checkpoints.put(size, note);
    return note;
  }

  /** The same entries and checkpoints, to be changed. */
  TestLog copy() {
    TestLog copy = new TestLog(signer);
    copy.entries.addAll(entries);
    copy.checkpoints.putAll(checkpoints);
    return copy;
  }

  /** The same with the first entries only, and the checkpoints over them. */
  TestLog cut(int size) {
    TestLog cut = new TestLog(signer);
    cut.entries.addAll(entries.subList(0, size));
    cut.checkpoints.putAll(checkpoints.headMap(size, true));
    return cut;
  }

  /** The same entries, all signed anew by another. */
  TestLog signedBy(NoteSigner other) {
    TestLog anew = new TestLog(other);
    anew.entries.addAll(entries);
    checkpoints.keySet().forEach(anew::sign);
    return anew;
  }

  public String export() {
    StringWriter out = new StringWriter();
    LogExportWriter writer = new LogExportWriter(out);
    try {
      writer.begin(signer.key(), List.copyOf(checkpoints.values()), entries.size());
      for (String entry : entries) {
        writer.entry(entry);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toString();
  }
}
