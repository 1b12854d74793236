package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks an exported log, in one pass and in little memory: every entry in its place, every
 * checkpoint signed by the one key, and every state that was ever signed a beginning of this log.
 */
public final class LogVerification {

  /** An entry begins with its index, an id and its time. */
  private static final Pattern ENTRY = Pattern.compile("([0-9]+) [^ ]+ ([^ ]+) .+");

  private final List<LogWitness> witnesses;
  private final Optional<NoteKey> known;
  private final TreeMap<Long, List<Signed>> signed = new TreeMap<>();
  private final LogFrontier tree = new LogFrontier();
  private String until = "";
  private long agreedSize;
  private int agreed;

  /** What was signed at some size, and where that stands. */
  private record Signed(String name, LogHead head) {}

  /**
   * @param witnesses checkpoints from elsewhere; without any, an end that was cut off together with
   *     its checkpoints is not seen
   * @param known the key that must have signed, if the verifier knows it; without it, and without
   *     witnesses, a log that was signed anew with another key is not seen
   */
  public LogVerification(List<LogWitness> witnesses, Optional<NoteKey> known) {
    this.witnesses = List.copyOf(witnesses);
    this.known = known;
  }

  /** Checks one log; to be used once. */
  public LogVerdict verify(BufferedReader export) throws IOException {
    Optional<String> deviation = Optional.empty();
    try {
      check(new ExportReader(export));
    } catch (LogDeviation e) {
      deviation = Optional.of(String.valueOf(e.getMessage()));
    }
    return new LogVerdict(tree.head().size(), until, agreed, deviation);
  }

  private void check(ExportReader export) throws IOException, LogDeviation {
    if (!export.line().equals(LogExportWriter.FORMAT)) {
      throw new LogDeviation("this is no exported log of a form that is known here");
    }
    NoteKey key = key(export.line());
    long checkpoints = export.number();
    for (long i = 1; i <= checkpoints; i++) {
      remember("checkpoint " + i + " of the file", export.note(), key);
    }
    for (LogWitness witness : witnesses) {
      remember(witness.name(), witness.note(), key);
    }
    readEntries(export, export.number());
    export.end();
    requireAllSigned();
  }

  private NoteKey key(String line) throws LogDeviation {
    NoteKey key;
    try {
      key = NoteKey.parse(line);
    } catch (IllegalArgumentException e) {
      throw new LogDeviation("line 2 is no key", e);
    }
    if (known.isPresent() && !known.get().equals(key)) {
      throw new LogDeviation("the key of the file is another than the one given: " + key);
    }
    return key;
  }

  private void remember(String name, SignedNote note, NoteKey key) throws LogDeviation {
    if (!note.isSignedBy(key)) {
      throw new LogDeviation(name + " is not signed by the key of the file");
    }
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (!checkpoint.origin().equals(key.name())) {
        throw new LogDeviation(name + " is of another log");
      }
      LogHead head = checkpoint.head();
      signed.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(new Signed(name, head));
    } catch (IllegalArgumentException e) {
      throw new LogDeviation(name + " is no checkpoint", e);
    }
  }

  private void readEntries(ExportReader export, long entries) throws IOException, LogDeviation {
    compare();
    for (long index = 0; index < entries; index++) {
      String entry = export.line();
      Matcher parts = ENTRY.matcher(entry);
      if (!parts.matches() || !parts.group(1).equals(Long.toString(index))) {
        throw new LogDeviation("where entry " + index + " must stand, there is something else");
      }
      tree.append(LogHash.ofLeaf(entry.getBytes(UTF_8)));
      until = parts.group(2);
      compare();
    }
  }

  /** Holds what was signed at this size against what is there. */
  private void compare() throws LogDeviation {
    long size = tree.head().size();
    for (Signed one : signed.getOrDefault(size, List.of())) {
      if (!one.head().equals(tree.head())) {
        throw new LogDeviation(
            "entries %d to %d are not those over which %s was signed"
                .formatted(agreedSize, size - 1, one.name()));
      }
      agreed++;
    }
    agreedSize = signed.containsKey(size) ? size : agreedSize;
  }

  private void requireAllSigned() throws LogDeviation {
    long size = tree.head().size();
    Map.Entry<Long, List<Signed>> later = signed.higherEntry(size);
    if (later != null) {
      throw new LogDeviation(
          "the end is missing: %s was signed over %d entries, and there are %d"
              .formatted(later.getValue().get(0).name(), later.getKey(), size));
    }
    if (agreedSize != size) {
      throw new LogDeviation(
          "entries %d to %d are under no checkpoint".formatted(agreedSize, size - 1));
    }
  }
}
