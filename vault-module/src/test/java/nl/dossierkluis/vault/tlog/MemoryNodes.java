package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log in memory, added to in steps as the product does it. */
final class MemoryNodes implements LogNodes {

  private final Map<String, LogHash> nodes = new HashMap<>();
  private LogHead head = LogHead.EMPTY;
  private int kept;

  /** Leaves with the contents {@code leaf 0}, {@code leaf 1} and so on. */
  static MemoryNodes of(int leaves) {
    MemoryNodes log = new MemoryNodes();
    for (int i = 0; i < leaves; i++) {
      log.add(leaf(i));
    }
    return log;
  }

  static LogHash leaf(int index) {
    return LogHash.ofLeaf(("leaf " + index).getBytes(UTF_8));
  }

  void add(LogHash... leaves) {
    LogAppender appender = new LogAppender(this, head.size());
    for (LogHash leaf : leaves) {
      appender.append(leaf);
    }
    List<LogNode> added = appender.added();
    added.forEach(node -> nodes.put(node.level() + "/" + node.index(), node.hash()));
    kept += added.size();
    head = appender.head();
  }

  LogHead head() {
    return head;
  }

  int kept() {
    return kept;
  }

  @Override
  public LogHash at(int level, long index) {
    LogHash hash = nodes.get(level + "/" + index);
    if (hash == null) {
      throw new IllegalStateException("no node " + level + "/" + index);
    }
    return hash;
  }
}
