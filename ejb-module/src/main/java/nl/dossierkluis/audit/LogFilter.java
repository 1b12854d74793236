package nl.dossierkluis.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * Which entries are asked for; what is empty makes no difference.
 *
 * @param actor account that acted, or one of the words of {@code CurrentActor}
 * @param subject the client concerned
 */
public record LogFilter(
    LogPeriod period,
    Optional<String> actor,
    Optional<SubjectId> subject,
    Optional<ActGroup> group,
    Optional<Outcome> outcome) {

  /** Everything about one client. */
  public static LogFilter about(SubjectId subject, LogPeriod period) {
    return new LogFilter(
        period, Optional.empty(), Optional.of(subject), Optional.empty(), Optional.empty());
  }

  /** What was asked for, as details of the entry about this very look. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    period.from().ifPresent(day -> facts.put("from", day.toString()));
    period.until().ifPresent(day -> facts.put("until", day.toString()));
    actor.ifPresent(id -> facts.put("account", id));
    subject.ifPresent(client -> facts.put("client", client.text()));
    group.ifPresent(kind -> facts.put("group", kind.name()));
    outcome.ifPresent(end -> facts.put("outcome", end.name()));
    return facts;
  }
}
