package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Logbook;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import org.omnifaces.cdi.Param;

/** What was done with the data of one client, for those who may know of her. */
@Named
@RequestScoped
public class ClientLogPage {

  @Inject @Param String id;
  @Inject @Param String from;
  @Inject @Param String until;
  @Inject @Param String after;
  @Inject Logbook log;
  @Inject Clients clients;

  private ClientView client;
  private Page<LogLine> page;

  public ClientView getClient() {
    if (client == null) {
      client = clients.get(id);
    }
    return client;
  }

  private LogQuery query() {
    return new LogQuery(from, until, null, null, null, null);
  }

  private Page<LogLine> page() {
    if (page == null) {
      Optional<String> start = Optional.ofNullable(after).filter(text -> !text.isEmpty());
      page =
          getProblem() == null
              ? log.ofClient(
                  getClient().id(),
                  query().period(),
                  new PageRequest(start, PageRequest.DEFAULT_LIMIT))
              : new Page<>(List.of(), Optional.empty());
    }
    return page;
  }

  /** What is wrong with the period, as the key of a sentence; null if nothing is. */
  public String getProblem() {
    return query().problem().map(InvalidInput::messageKey).orElse(null);
  }

  public List<LogLine> getLines() {
    return page().items();
  }

  /** Address of the following page; null on the last. */
  public String getNext() {
    return page().next().map(start -> address("/audit/client", "id", start)).orElse(null);
  }

  /** Address of the extract of the same days. */
  public String getExtract() {
    return address("/api/audit/extract", "client", null);
  }

  private String address(String path, String who, String start) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(who, getClient().id());
    parts.put("from", from);
    parts.put("until", until);
    parts.put("after", start);
    return LogAddress.of(path, parts);
  }

  public String getId() {
    return id;
  }

  public String getFrom() {
    return from;
  }

  public String getUntil() {
    return until;
  }
}
