package nl.dossierkluis.web.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.mail.MailLanguage;
import nl.dossierkluis.mail.MailLanguages;

/** In which language the viewer gets her messages. */
@Named
@RequestScoped
public class LanguagePage {

  @Inject MailLanguages languages;

  private MailLanguage chosen;

  public MailLanguage getChosen() {
    if (chosen == null) {
      chosen = languages.mine();
    }
    return chosen;
  }

  public void setChosen(MailLanguage chosen) {
    this.chosen = chosen;
  }

  public List<MailLanguage> getChoices() {
    return Arrays.asList(MailLanguage.values());
  }

  public String choose() {
    languages.choose(chosen);
    return "/mail/language?faces-redirect=true&notice=mail.language-chosen";
  }
}
