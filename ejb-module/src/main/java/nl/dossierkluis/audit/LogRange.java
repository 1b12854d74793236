package nl.dossierkluis.audit;

/**
 * What one examination looks at.
 *
 * @param from and {@code to}: places, without the last
 * @param after and {@code until}: entries by their numbers, without the first
 * @param size of the log, if its end is looked at too; otherwise more than any
 */
record LogRange(long from, long to, long after, long until, long size) {

  /** Whether the examination would find this again. */
  boolean covers(LogFinding finding) {
    return switch (finding.fault()) {
      case NOT_IN_LOG -> finding.entry() > after && finding.entry() <= until;
      case ENTRY_MISSING -> isPlace(finding.index());
      default -> isPlace(finding.index()) || finding.index() >= size;
    };
  }

  private boolean isPlace(long index) {
    return index >= from && index < to;
  }

  boolean isEmpty() {
    return from == to && after == until;
  }
}
