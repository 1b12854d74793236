package nl.dossierkluis.vault.tlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/** The right edge of a growing tree: all that is needed to go on, and to know the root. */
final class LogFrontier {

  /** Roots of complete subtrees, the smallest and rightmost first: one for each digit of size. */
  private final Deque<LogHash> edge = new ArrayDeque<>();

  private long size;

  void append(LogHash leaf) {
    LogHash hash = leaf;
    for (long left = size; (left & 1) == 1; left >>= 1) {
      hash = LogHash.above(edge.pop(), hash);
    }
    edge.push(hash);
    size++;
  }

  LogHead head() {
    Iterator<LogHash> fromRight = edge.iterator();
    LogHash root = fromRight.hasNext() ? fromRight.next() : LogHash.EMPTY;
    while (fromRight.hasNext()) {
      root = LogHash.above(fromRight.next(), root);
    }
    return new LogHead(size, root);
  }
}
