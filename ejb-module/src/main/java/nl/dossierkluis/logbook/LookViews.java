package nl.dossierkluis.logbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.LogFilter;
import nl.dossierkluis.audit.LogReader;
import nl.dossierkluis.documents.DocumentNames;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.dossiers.EmergencyView;
import nl.dossierkluis.logbook.LookFolding.Fold;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.Page;

/** Makes of the entries about a client what she reads of them. */
@ApplicationScoped
class LookViews {

  /** So many entries are folded at once; a longer story is told by period. */
  static final int MOST_ENTRIES = 5_000;

  private static final int MOST_NAMES = 3;

  @Inject LogReader reader;
  @Inject LogNames names;
  @Inject DocumentNames documents;
  @Inject Emergencies emergencies;
  @Inject Clock clock;

  MyLog of(SubjectId subject, String me, LogFilter filter) {
    List<LogEntry> entries = reader.newest(filter, MOST_ENTRIES + 1);
    boolean complete = entries.size() <= MOST_ENTRIES;
    List<LogEntry> told = complete ? entries : entries.subList(0, MOST_ENTRIES);
    List<Fold> folds = new LookFolding(me, clock.getZone()).fold(told);
    Map<String, String> fileNames = fileNames(subject, folds);
    Map<String, String> reasons = reasons(folds);
    LogNames.Known known = names.list();
    return new MyLog(
        folds.stream().map(fold -> look(fold, known, fileNames, reasons)).toList(), complete);
  }

  /** The reasons of emergencies by their ids; the trail has the ids alone. */
  private Map<String, String> reasons(List<Fold> folds) {
    return folds.stream().noneMatch(fold -> fold.section() == Section.EMERGENCY)
        ? Map.of()
        : emergencies.mine().stream()
            .collect(Collectors.toMap(EmergencyView::id, EmergencyView::reason));
  }

  /** The names of the documents that the newest looks are about: as many as one page holds. */
  private Map<String, String> fileNames(SubjectId subject, List<Fold> folds) {
    List<String> ids =
        folds.stream().flatMap(LookViews::documents).distinct().limit(Page.MAXIMUM).toList();
    return documents.visibleTo(subject, ids);
  }

  private static Stream<String> documents(Fold fold) {
    return fold.entries().stream()
        .filter(entry -> entry.objectKind().equals("document"))
        .flatMap(entry -> entry.objectId().stream())
        .distinct()
        .limit(MOST_NAMES);
  }

  private Look look(
      Fold fold, LogNames.Known known, Map<String, String> fileNames, Map<String, String> reasons) {
    LogEntry newest = fold.newest();
    return new Look(
        fold.section(),
        known.account(newest.actor()),
        newest.function(),
        newest.act(),
        newest.outcome(),
        emergency(fold).map(reasons::get),
        fold.entries().size(),
        newest.at(),
        documents(fold).map(fileNames::get).filter(Objects::nonNull).toList());
  }

  /** Id of the emergency that an entry is about. */
  private Optional<String> emergency(Fold fold) {
    return fold.section() == Section.EMERGENCY
        ? Optional.ofNullable(reader.details(fold.newest().id()).get("emergency"))
        : Optional.empty();
  }
}
