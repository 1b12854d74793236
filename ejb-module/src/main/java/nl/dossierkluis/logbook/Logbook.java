package nl.dossierkluis.logbook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.LogFilter;
import nl.dossierkluis.audit.LogPeriod;
import nl.dossierkluis.audit.LogReader;
import nl.dossierkluis.clients.ClientAccess;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;

/** The trail, for those who may read it. Reading it is an entry of its own. */
@Stateless
@RolesAllowed({Roles.OWNER, Roles.PRIVACY_OFFICER})
public class Logbook {

  /** More about one client in one extract is asked in parts. */
  static final int LONGEST_EXTRACT = 20_000;

  private static final String KIND = "log";

  @Inject LogReader reader;
  @Inject LogNames names;
  @Inject LookViews looks;
  @Inject ClientAccess clients;
  @Inject Accounts accounts;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;

  /** The entries that fit, newest first. */
  public Page<LogLine> list(LogFilter filter, PageRequest page) {
    audit.did(Act.LOG_READ, object(filter));
    return named(reader.page(filter, page));
  }

  /** One entry with its details, or {@link NotFound}. */
  public LogDetails get(String entryId) {
    LogEntry entry = reader.find(entryId).orElseThrow(NotFound::new);
    audit.did(Act.LOG_READ, new AuditObject(KIND, entryId, entry.subject().orElse(null), Map.of()));
    return new LogDetails(names.list().line(entry), reader.details(entryId));
  }

  /** Ids and names of those whose acts can be asked for. */
  public Map<String, String> staffNames() {
    return accounts.staffNames();
  }

  /** What was done with the data of one client, newest first: for whoever may know of her. */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT})
  public Page<LogLine> ofClient(String clientId, LogPeriod period, PageRequest page) {
    LogFilter filter = LogFilter.about(clients.require(clientId), period);
    audit.did(Act.LOG_READ, object(filter));
    return named(reader.page(filter, page));
  }

  /**
   * All that was done with the data of one client, to be taken away.
   *
   * @throws InvalidInput when it is more than {@value #LONGEST_EXTRACT} entries
   */
  @RolesAllowed({Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT})
  public List<LogLine> extract(String clientId, LogPeriod period) {
    LogFilter filter = LogFilter.about(clients.require(clientId), period);
    List<LogEntry> entries = reader.newest(filter, LONGEST_EXTRACT + 1);
    if (entries.size() > LONGEST_EXTRACT) {
      throw new InvalidInput("from", "audit.period-too-long", LONGEST_EXTRACT);
    }
    audit.did(Act.LOG_EXTRACTED, object(filter).with("entries", Integer.toString(entries.size())));
    LogNames.Known known = names.list();
    return entries.stream().map(known::line).toList();
  }

  /** Who looked at the signed-in client's data, what matters most to her first. */
  @RolesAllowed(Roles.CLIENT)
  public MyLog mine(LogPeriod period) {
    SubjectId me = accounts.me().flatMap(AccountView::subject).orElseThrow(NotFound::new);
    LogFilter filter = LogFilter.about(me, period);
    MyLog log = looks.of(me, actor.id(), filter);
    audit.did(Act.LOG_READ, object(filter));
    return log;
  }

  private Page<LogLine> named(Page<LogEntry> page) {
    LogNames.Known known = names.list();
    return new Page<>(page.items().stream().map(known::line).toList(), page.next());
  }

  private static AuditObject object(LogFilter filter) {
    Optional<SubjectId> subject = filter.subject();
    return new AuditObject(KIND, null, subject.orElse(null), filter.facts());
  }
}
