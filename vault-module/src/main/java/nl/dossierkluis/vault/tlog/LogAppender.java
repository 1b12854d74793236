package nl.dossierkluis.vault.tlog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds leaves to a log: each completes on average one subtree more, which is then to be kept. */
public final class LogAppender {

  private final LogNodes kept;
  private final Map<Long, LogHash> rightmost = new HashMap<>();
  private final List<LogNode> added = new ArrayList<>();
  private long size;

  /**
   * @param kept hashes of the complete subtrees of the log so far
   * @param size how many leaves it has
   */
  public LogAppender(LogNodes kept, long size) {
    this.kept = kept;
    this.size = size;
  }

  /** Adds one leaf; returns its index, from 0. */
  public long append(LogHash leaf) {
    long index = size;
    add(new LogNode(0, index, leaf));
    LogHash hash = leaf;
    long place = index;
    for (int level = 0; (place & 1) == 1; level++) {
      hash = LogHash.above(at(level, place - 1), hash);
      place >>= 1;
      add(new LogNode(level + 1, place, hash));
    }
    size++;
    return index;
  }

  private void add(LogNode node) {
    added.add(node);
    rightmost.put(key(node.level(), node.index()), node.hash());
  }

  private LogHash at(int level, long index) {
    LogHash mine = rightmost.get(key(level, index));
    return mine == null ? kept.at(level, index) : mine;
  }

  private static long key(int level, long index) {
    return (long) level << 56 | index;
  }

  /** What is to be kept now and was not before, leaves too, in the order in which it came. */
  public List<LogNode> added() {
    return List.copyOf(added);
  }

  /** The state that the log has now. */
  public LogHead head() {
    return new LogHead(size, new LogTree(this::at).root(size));
  }
}
