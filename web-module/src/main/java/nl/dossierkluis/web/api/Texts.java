package nl.dossierkluis.web.api;

import java.util.Locale;
import nl.dossierkluis.web.faces.Bundle;

/** The sentences of the message bundles, for those who are not pages. */
public final class Texts {

  private Texts() {}

  /** The sentence for a key in a language; the key itself where there is none. */
  public static String say(Locale language, String key, Object... arguments) {
    Bundle bundle = Bundle.in(language);
    return bundle.has(key) ? bundle.sentence(key, arguments) : key;
  }

  /** Dutch, unless English is asked for first. */
  public static Locale language(String acceptLanguage) {
    boolean english =
        acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Locale.ENGLISH : Locale.forLanguageTag("nl");
  }
}
