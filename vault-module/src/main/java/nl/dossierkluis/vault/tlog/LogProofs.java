package nl.dossierkluis.vault.tlog;

import java.util.ArrayList;
import java.util.List;

/** Checks proofs, without the log (RFC 9162, sections 2.1.3.2 and 2.1.4.2). */
public final class LogProofs {

  private LogProofs() {}

  /** Whether a path proves that a leaf stands at this index of a log. */
  public static boolean includes(LogHead head, long index, LogHash leaf, List<LogHash> path) {
    if (index < 0 || index >= head.size()) {
      return false;
    }
    Climb climb = new Climb(index, head.size() - 1, leaf);
    return path.stream().allMatch(climb::step) && climb.isAt(head.root());
  }

  /** Whether a proof shows that the newer log is the older one with something added. */
  public static boolean continues(LogHead older, LogHead newer, List<LogHash> proof) {
    if (older.size() == newer.size()) {
      return proof.isEmpty() && older.equals(newer);
    }
    if (older.size() < 1 || older.size() > newer.size() || proof.isEmpty()) {
      return false;
    }
    List<LogHash> path = new ArrayList<>(proof);
    if (Long.bitCount(older.size()) == 1) {
      path.add(0, older.root());
    }
    int whole = Long.numberOfTrailingZeros(older.size());
    Climb climb = new Climb((older.size() - 1) >> whole, (newer.size() - 1) >> whole, path.get(0));
    return path.subList(1, path.size()).stream().allMatch(climb::step)
        && climb.passed(older.root())
        && climb.isAt(newer.root());
  }

  /**
   * The way from a node up to the root, level by level; beside it, the way to the root of the
   * smaller log whose last node this is.
   */
  private static final class Climb {

    private long place;
    private long last;
    private LogHash smaller;
    private LogHash larger;

    Climb(long place, long last, LogHash start) {
      this.place = place;
      this.last = last;
      this.smaller = start;
      this.larger = start;
    }

    /** Takes one hash more; false if there is no level left for it. */
    boolean step(LogHash other) {
      if (last == 0) {
        return false;
      }
      if ((place & 1) == 1 || place == last) {
        smaller = LogHash.above(other, smaller);
        larger = LogHash.above(other, larger);
        // Where nothing stands to the right, a node is its own parent.
        up((place & 1) == 1 ? 0 : Long.numberOfTrailingZeros(place));
      } else {
        larger = LogHash.above(larger, other);
      }
      up(1);
      return true;
    }

    private void up(int levels) {
      place >>= levels;
      last >>= levels;
    }

    boolean isAt(LogHash root) {
      return last == 0 && larger.equals(root);
    }

    boolean passed(LogHash root) {
      return smaller.equals(root);
    }
  }
}
