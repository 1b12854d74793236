package nl.dossierkluis.audit;

/**
 * Something that is not as it must be.
 *
 * @param index place in the log; -1 where it has none
 * @param entry number of the entry; -1 where it is about none
 */
public record LogFinding(LogFault fault, long index, long entry) {

  private static final long NONE = -1;

  static LogFinding at(LogFault fault, long index) {
    return new LogFinding(fault, index, NONE);
  }

  static LogFinding of(LogFault fault, LogLeaf leaf) {
    return new LogFinding(fault, leaf.index(), leaf.entryId());
  }

  static LogFinding outside(LogFault fault, long entry) {
    return new LogFinding(fault, NONE, entry);
  }

  /** As an operator reads it. */
  @Override
  public String toString() {
    String place = index == NONE ? "" : " at " + index;
    return "audit log" + place + (entry == NONE ? "" : ", entry " + entry) + ": " + fault;
  }
}
