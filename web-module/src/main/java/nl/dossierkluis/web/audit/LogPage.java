package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.logbook.AuditLog;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.faces.Choice;
import nl.dossierkluis.web.faces.Words;
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
  @Inject AuditLog log;
  @Inject Clients clients;
  @Inject Words words;
  @Inject Clock clock;

  private Page<LogLine> page;

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

  /** The staff, and who has no name. */
  public List<Choice> getAccounts() {
    Stream<Choice> staff =
        log.staffNames().entrySet().stream()
            .map(person -> new Choice(person.getKey(), person.getValue()));
    Stream<Choice> others =
        Stream.of(Roles.SYSTEM, CurrentActor.NOBODY)
            .map(who -> new Choice(who, words.of("audit.who." + who)));
    return Stream.concat(staff, others).toList();
  }

  /** Clients to choose from; one that was chosen elsewhere is among them. */
  public List<Choice> getClients() {
    List<Choice> first =
        clients.list(new PageRequest(Optional.empty(), Page.MAXIMUM)).items().stream()
            .map(person -> new Choice(person.id(), person.name()))
            .toList();
    boolean missing =
        client != null
            && !client.isEmpty()
            && getProblem() == null
            && first.stream().noneMatch(choice -> choice.value().equals(client));
    return missing
        ? Stream.concat(first.stream(), Stream.of(new Choice(client, clients.get(client).name())))
            .toList()
        : first;
  }

  public List<Choice> getGroups() {
    return Arrays.stream(ActGroup.values())
        .map(kind -> new Choice(kind, words.of("audit.group." + kind)))
        .toList();
  }

  public List<Choice> getOutcomes() {
    return Arrays.stream(Outcome.values())
        .map(end -> new Choice(end, words.of("audit.outcome." + end)))
        .toList();
  }
}
