package nl.dossierkluis.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.logbook.Look;
import nl.dossierkluis.web.faces.Bundle;
import nl.dossierkluis.web.faces.Language;

/** What pages ask of {@link LogWords}, in the language of the request. */
@Named
@RequestScoped
public class LogSentences {

  @Inject Language language;

  private LogWords words() {
    return new LogWords(Bundle.in(language.getLocale()));
  }

  public String line(LogLine line) {
    return words().sentence(line);
  }

  public String look(Look look) {
    return words().sentence(look);
  }

  public String actor(LogLine line) {
    return words().actor(line);
  }

  public String roles(LogEntry entry) {
    return words().roles(entry);
  }

  public String word(String family, Object code) {
    return words().word(family, code);
  }
}
