package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.logbook.LogDetails;
import nl.dossierkluis.logbook.Logbook;
import org.omnifaces.cdi.Param;

/** One entry with all that NEN 7513 asks of it, and its details. */
@Named
@RequestScoped
public class EntryPage {

  @Inject @Param String id;
  @Inject Logbook log;

  private LogDetails details;

  public LogDetails getDetails() {
    if (details == null) {
      details = log.get(id);
    }
    return details;
  }

  /** The details in the order of their names. */
  public List<Map.Entry<String, String>> getFacts() {
    return getDetails().facts().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
  }
}
