package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.AuditLog;
import nl.dossierkluis.audit.AuditState;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Logbook;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import org.omnifaces.cdi.Param;

/** "Logboek": all entries, for the owner and the privacy officer. Without a wish, of one month. */
@Named
@RequestScoped
public class LogPage {

  @Inject @Param String from;
  @Inject @Param String until;
  @Inject @Param String account;
  @Inject @Param String client;
  @Inject @Param String group;
  @Inject @Param String outcome;
  @Inject @Param String after;
  @Inject Logbook log;
  @Inject AuditLog trail;
  @Inject Clock clock;

  private Page<LogLine> page;
  private AuditState state;

  private LogQuery query() {
    return new LogQuery(getFrom(), until, account, client, group, outcome);
  }

  private Page<LogLine> page() {
    if (page == null) {
      Optional<String> start = Optional.ofNullable(after).filter(id -> !id.isEmpty());
      page =
          getProblem() == null
              ? log.list(query().filter(), new PageRequest(start, PageRequest.DEFAULT_LIMIT))
              : new Page<>(List.of(), Optional.empty());
    }
    return page;
  }

  /** What is wrong with the filter, as the key of a sentence; null if nothing is. */
  public String getProblem() {
    return query().problem().map(InvalidInput::messageKey).orElse(null);
  }

  /** How many entries have their place in the log, and whether it is sound. */
  public AuditState getState() {
    if (state == null) {
      state = trail.state();
    }
    return state;
  }

  /** Since when something in it is not as it must be; null if all is well. */
  public Instant getAlarm() {
    return getState().alarmSince().orElse(null);
  }

  public List<LogLine> getLines() {
    return page().items();
  }

  /** Address of the following page; null on the last. */
  public String getNext() {
    return page().next().map(this::address).orElse(null);
  }

  private String address(String start) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("from", getFrom());
    parts.put("until", until);
    parts.put("account", account);
    parts.put("client", client);
    parts.put("group", group);
    parts.put("outcome", outcome);
    parts.put("after", start);
    return LogAddress.of("/audit/log", parts);
  }

  /** First day that is asked for; a month ago where nobody has said anything. */
  public String getFrom() {
    return from == null ? LocalDate.now(clock).minusMonths(1).toString() : from;
  }

  public String getUntil() {
    return until;
  }

  public String getAccount() {
    return account;
  }

  public String getClient() {
    return client;
  }

  public String getGroup() {
    return group;
  }

  public String getOutcome() {
    return outcome;
  }
}
