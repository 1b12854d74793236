package nl.dossierkluis.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.dossierkluis.accounts.TellingWords;

/** The practice's name, which stands above every page: no password may be made of it. */
@ApplicationScoped
class PracticeWords implements TellingWords {

  @Inject Practices practices;

  @Override
  public List<String> words() {
    return practices.card().map(PracticeCard::name).stream().toList();
  }
}
