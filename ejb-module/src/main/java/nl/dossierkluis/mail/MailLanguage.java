package nl.dossierkluis.mail;

import java.util.Locale;

/** In which language somebody gets her messages. */
public enum MailLanguage {
  NL,
  EN;

  Locale locale() {
    return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
  }
}
