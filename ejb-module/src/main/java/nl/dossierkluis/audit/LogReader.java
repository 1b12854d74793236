package nl.dossierkluis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;

/**
 * Reads the trail, newest first. Pages go by the moment and number of the last entry seen, so that
 * the indexes on time and on client serve them. It permits and takes down nothing: whoever reads
 * through it does that first.
 */
@ApplicationScoped
public class LogReader {

  @PersistenceContext EntityManager entities;
  @Inject SealedRecords records;
  @Inject Clock clock;

  /** One page of the entries that fit. */
  public Page<LogEntry> page(LogFilter filter, PageRequest page) {
    List<AuditEntry> rows = rows(filter, page.after().map(LogPosition::of), page.limit() + 1);
    return Page.of(rows, page.limit(), row -> LogEntry.of(row).id(), LogEntry::of);
  }

  /** The newest entries that fit, at most so many. */
  public List<LogEntry> newest(LogFilter filter, int most) {
    return rows(filter, Optional.empty(), most).stream().map(LogEntry::of).toList();
  }

  /** One entry by the id that the lists give. */
  public Optional<LogEntry> find(String id) {
    return row(id).map(LogEntry::of);
  }

  /**
   * The sealed details of an entry; empty where the month that they belong to is erased, or what is
   * there does not open, which the seal has then told.
   */
  public Map<String, String> details(String id) {
    return row(id).map(this::details).orElse(Map.of());
  }

  private Map<String, String> details(AuditEntry entry) {
    try {
      return records.open(AuditEntry.DETAILS, Long.toString(entry.id()), entry.details()).facts();
    } catch (Unreadable e) {
      return Map.of();
    }
  }

  private Optional<AuditEntry> row(String id) {
    return LogPosition.find(id).flatMap(this::row);
  }

  private Optional<AuditEntry> row(LogPosition position) {
    return Optional.ofNullable(entities.find(AuditEntry.class, position.number()))
        .filter(entry -> entry.at().equals(position.at()));
  }

  private List<AuditEntry> rows(LogFilter filter, Optional<LogPosition> after, int most) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<AuditEntry> query = is.createQuery(AuditEntry.class);
    Root<AuditEntry> entry = query.from(AuditEntry.class);
    List<Predicate> wanted = wanted(filter, is, entry);
    after.ifPresent(position -> wanted.addAll(beyond(position, is, entry)));
    query
        .where(wanted.toArray(Predicate[]::new))
        .orderBy(is.desc(entry.get("at")), is.desc(entry.get("id")));
    return entities.createQuery(query).setMaxResults(most).getResultList();
  }

  private List<Predicate> wanted(LogFilter filter, CriteriaBuilder is, Root<AuditEntry> entry) {
    Path<Instant> at = entry.get("at");
    Path<Object> caller = entry.get("caller");
    List<Predicate> wanted = new ArrayList<>();
    LogPeriod period = filter.period();
    period.from().ifPresent(day -> wanted.add(is.greaterThanOrEqualTo(at, startOf(day))));
    period.until().ifPresent(day -> wanted.add(is.lessThan(at, startOf(day.plusDays(1)))));
    filter.actor().ifPresent(id -> wanted.add(is.equal(caller.get("actor"), id)));
    filter.subject().ifPresent(who -> wanted.add(is.equal(entry.get("subject"), who.text())));
    filter.outcome().ifPresent(end -> wanted.add(is.equal(entry.get("outcome"), end)));
    filter.group().ifPresent(group -> wanted.add(isOf(group, is, entry)));
    return wanted;
  }

  /** What is done in an emergency is so whatever it is; an empty list of acts fits nothing. */
  private static Predicate isOf(ActGroup group, CriteriaBuilder is, Root<AuditEntry> entry) {
    Predicate act = group.acts().isEmpty() ? is.disjunction() : entry.get("act").in(group.acts());
    return group == ActGroup.BREAK_GLASS
        ? is.or(act, is.equal(entry.get("caller").get("basis"), Basis.BREAK_GLASS))
        : act;
  }

  /** The first half is what an index can serve, the second decides among those of one moment. */
  private static List<Predicate> beyond(
      LogPosition position, CriteriaBuilder is, Root<AuditEntry> entry) {
    Path<Instant> at = entry.get("at");
    Path<Long> id = entry.get("id");
    return List.of(
        is.lessThanOrEqualTo(at, position.at()),
        is.or(is.lessThan(at, position.at()), is.lessThan(id, position.number())));
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }
}
