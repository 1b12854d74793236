package nl.dossierkluis.vault.tlog;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an exported log line by line; what does not have its form is a deviation. */
final class ExportReader {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

  private final BufferedReader in;
  private @Nullable String ahead;
  private long read;

  ExportReader(BufferedReader in) throws IOException {
    this.in = in;
    this.ahead = in.readLine();
  }

  String line() throws IOException, LogDeviation {
    String line = ahead;
    if (line == null) {
      throw new LogDeviation("the file ends after line " + read);
    }
    ahead = in.readLine();
    read++;
    return line;
  }

  long number() throws IOException, LogDeviation {
    String line = line();
    if (!NUMBER.matcher(line).matches()) {
      throw new LogDeviation("line " + read + " is not the number that stands there");
    }
    return Long.parseLong(line);
  }

  /** A note ends where the lines of its signatures end. */
  SignedNote note() throws IOException, LogDeviation {
    StringBuilder note = new StringBuilder();
    String line;
    do {
      line = line();
      note.append(line).append('\n');
    } while (!line.isEmpty());
    while (ahead != null && ahead.startsWith(SignedNote.DASH)) {
      note.append(line()).append('\n');
    }
    try {
      return SignedNote.parse(note.toString());
    } catch (IllegalArgumentException e) {
      throw new LogDeviation("line " + read + " ends no signed checkpoint", e);
    }
  }

  void end() throws LogDeviation {
    if (ahead != null) {
      throw new LogDeviation("something follows after the last entry, from line " + (read + 1));
    }
  }
}
