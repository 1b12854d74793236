package nl.dossierkluis.statement;

import java.util.List;
import java.util.Map;
import nl.dossierkluis.documents.DocumentType;

/** Measures what is kept, and for how long, against what the statement says. */
final class DocumentMeasures {

  private DocumentMeasures() {}

  /**
   * No other categories are kept than the statement lists.
   *
   * @param kept how many documents of each type are kept
   */
  static Measurement categories(Map<DocumentType, Long> kept) {
    List<DocumentType> outside =
        kept.keySet().stream()
            .filter(type -> type != DocumentType.UNSORTED)
            .filter(type -> DataCategory.of(type).isEmpty())
            .sorted()
            .toList();
    if (!outside.isEmpty()) {
      long count = outside.stream().mapToLong(kept::get).sum();
      return Measurement.of(PromiseState.BROKEN, Evidence.of("outside", count, outside));
    }
    long unsorted = kept.getOrDefault(DocumentType.UNSORTED, 0L);
    return unsorted > 0
        ? Measurement.of(PromiseState.AT_RISK, Evidence.of("unsorted", unsorted))
        : Measurement.of(PromiseState.TRUE, Evidence.of("inside"));
  }

  /**
   * Nothing is kept longer than two years without a duty.
   *
   * @param overdue documents of dossiers whose two years are over
   * @param soon the same, counting those whose two years end within a month
   */
  static Measurement retention(long overdue, long soon) {
    if (overdue > 0) {
      return Measurement.of(PromiseState.BROKEN, Evidence.of("overdue", overdue));
    }
    return soon > 0
        ? Measurement.of(PromiseState.AT_RISK, Evidence.of("overdue-soon", soon))
        : Measurement.of(PromiseState.TRUE, Evidence.of("not-overdue"));
  }
}
