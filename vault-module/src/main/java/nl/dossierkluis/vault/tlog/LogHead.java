package nl.dossierkluis.vault.tlog;

/**
 * One state of a log.
 *
 * @param size how many leaves it has
 * @param root hash of the tree over them
 */
public record LogHead(long size, LogHash root) {

  /** Of a log to which nothing was added yet. */
  public static final LogHead EMPTY = new LogHead(0, LogHash.EMPTY);

  public LogHead {
    if (size < 0 || size == 0 && !root.equals(LogHash.EMPTY)) {
      throw new IllegalArgumentException("no head of a log");
    }
  }
}
