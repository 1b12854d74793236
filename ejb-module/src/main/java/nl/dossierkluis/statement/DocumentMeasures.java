package nl.dossierkluis.statement;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    long outside =
        kept.entrySet().stream()
            .filter(type -> type.getKey() != DocumentType.UNSORTED)
            .filter(type -> DataCategory.of(type.getKey()).isEmpty())
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (outside > 0) {
      return outside(outside, kept);
    }
    long unsorted = kept.getOrDefault(DocumentType.UNSORTED, 0L);
    if (unsorted > 0) {
      return new Measurement(
          PromiseState.AT_RISK,
          "Van %d bestand(en) is nog niet gezegd wat het is.".formatted(unsorted),
          "Nobody has said yet what %d file(s) are.".formatted(unsorted),
          Optional.empty());
    }
    return new Measurement(
        PromiseState.TRUE,
        "Alle bewaarde documenten vallen onder de zes genoemde categorieën.",
        "All documents that are kept fall under the six categories named.",
        Optional.empty());
  }

  private static Measurement outside(long outside, Map<DocumentType, Long> kept) {
    String types =
        kept.keySet().stream()
            .filter(type -> type != DocumentType.UNSORTED)
            .filter(type -> DataCategory.of(type).isEmpty())
            .map(DocumentType::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Measurement(
        PromiseState.BROKEN,
        "%d document(en) vallen buiten de zes genoemde categorieën: %s.".formatted(outside, types),
        "%d document(s) fall outside the six categories named: %s.".formatted(outside, types),
        Optional.empty());
  }

  /**
   * Nothing is kept longer than two years without a duty.
   *
   * @param overdue documents of dossiers whose two years are over
   * @param soon the same, counting those whose two years end within a month
   */
  static Measurement retention(long overdue, long soon) {
    if (overdue > 0) {
      return new Measurement(
          PromiseState.BROKEN,
          "%d document(en) worden langer dan 2 jaar na het einde van het traject bewaard."
              .formatted(overdue),
          "%d document(s) are kept longer than 2 years after the end of the trajectory."
              .formatted(overdue),
          Optional.empty());
    }
    if (soon > 0) {
      return new Measurement(
          PromiseState.AT_RISK,
          "Van %d document(en) zijn de 2 jaar binnen een maand om.".formatted(soon),
          "For %d document(s) the 2 years end within a month.".formatted(soon),
          Optional.empty());
    }
    return new Measurement(
        PromiseState.TRUE,
        "Geen document is ouder dan 2 jaar na het einde van zijn traject, behalve voor de fiscus.",
        "No document is older than 2 years after the end of its trajectory, except for tax.",
        Optional.empty());
  }
}
