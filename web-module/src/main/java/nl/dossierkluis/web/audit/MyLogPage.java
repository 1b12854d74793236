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
import nl.dossierkluis.logbook.Logbook;
import nl.dossierkluis.logbook.Look;
import nl.dossierkluis.logbook.MyLog;
import nl.dossierkluis.logbook.Section;
import nl.dossierkluis.platform.InvalidInput;
import org.omnifaces.cdi.Param;

/** "Wie keek in mijn dossier": for the client, in plain words. Without a wish, of three months. */
@Named
@RequestScoped
public class MyLogPage {

  private static final int USUAL_MONTHS = 3;

  @Inject @Param String from;
  @Inject @Param String until;
  @Inject Logbook log;
  @Inject Clock clock;

  private MyLog mine;

  private LogQuery query() {
    return new LogQuery(getFrom(), until, null, null, null, null);
  }

  private MyLog mine() {
    if (mine == null) {
      mine = getProblem() == null ? log.mine(query().period()) : new MyLog(List.of(), true);
    }
    return mine;
  }

  /** What is wrong with the period, as the key of a sentence; null if nothing is. */
  public String getProblem() {
    return query().problem().map(InvalidInput::messageKey).orElse(null);
  }

  /** The parts of the page that have something to tell, but for emergencies. */
  public List<Section> getSections() {
    return Arrays.stream(Section.values())
        .filter(section -> section != Section.EMERGENCY && !of(section).isEmpty())
        .toList();
  }

  public List<Look> of(Section section) {
    return mine().of(section);
  }

  public List<Look> getEmergencies() {
    return of(Section.EMERGENCY);
  }

  /** Says whether nobody looked, which her own looks and the product's do not change. */
  public boolean isQuiet() {
    return of(Section.PEOPLE).isEmpty() && getEmergencies().isEmpty();
  }

  public boolean isComplete() {
    return mine().complete();
  }

  /** Address of the extract of the same days. */
  public String extract(String clientId) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("client", clientId);
    parts.put("from", getFrom());
    parts.put("until", until);
    return LogAddress.of("/api/audit/extract", parts);
  }

  /** First day that is asked for; three months ago where nobody has said anything. */
  public String getFrom() {
    return from == null ? LocalDate.now(clock).minusMonths(USUAL_MONTHS).toString() : from;
  }

  public String getUntil() {
    return until;
  }
}
