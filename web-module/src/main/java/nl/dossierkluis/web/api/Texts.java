package nl.dossierkluis.web.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of the message bundles, for those who are not pages. */
public final class Texts {

  private static final String BUNDLE = "nl.dossierkluis.web.messages";

  private Texts() {}

  /** The sentence for a key in a language; the key itself where there is none. */
  public static String say(Locale language, String key, Object... arguments) {
    try {
      String pattern = ResourceBundle.getBundle(BUNDLE, language).getString(key);
      return new MessageFormat(pattern, language).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }

  /** Dutch, unless English is asked for first. */
  public static Locale language(String acceptLanguage) {
    boolean english =
        acceptLanguage != null && acceptLanguage.toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Locale.ENGLISH : Locale.forLanguageTag("nl");
  }
}
