package nl.dossierkluis.vault.tlog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The state of a log in the text that is signed (C2SP tlog-checkpoint): origin, size and root, each
 * on a line of its own.
 *
 * @param origin names the log, for ever
 */
public record Checkpoint(String origin, LogHead head) {

  private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

  public Checkpoint {
    if (origin.isEmpty() || origin.contains("\n")) {
      throw new IllegalArgumentException("an origin is one line");
    }
  }

  /**
   * Reads a checkpoint; further lines are extensions and are passed over.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Checkpoint parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.size() < 3 || !text.endsWith("\n") || !SIZE.matcher(lines.get(1)).matches()) {
      throw new IllegalArgumentException("no checkpoint");
    }
    LogHead head = new LogHead(Long.parseLong(lines.get(1)), LogHash.parse(lines.get(2)));
    return new Checkpoint(lines.get(0), head);
  }

  /** Three lines, each with its end. */
  public String text() {
    return origin + "\n" + head.size() + "\n" + head.root().text() + "\n";
  }
}
