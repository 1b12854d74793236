package nl.dossierkluis.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.mail.LetterHead;

/** Messages are written in the practice's name. */
@ApplicationScoped
class PracticeLetterHead implements LetterHead {

  private static final String PRODUCT = "Dossierkluis";

  @Inject Practices practices;

  @Override
  public String practiceName() {
    return practices.card().map(PracticeCard::name).orElse(PRODUCT);
  }
}
