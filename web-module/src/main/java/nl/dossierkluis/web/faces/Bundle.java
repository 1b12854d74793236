package nl.dossierkluis.web.faces;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The sentences on the screen in one language.
 *
 * @param locale the language
 * @param sentences the bundle
 */
public record Bundle(Locale locale, ResourceBundle sentences) {

  static final String BASE_NAME = "nl.dossierkluis.web.messages";

  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

  /** The sentences in a language; Dutch where there is no such language. */
  public static Bundle in(Locale locale) {
    return new Bundle(locale, ResourceBundle.getBundle(BASE_NAME, locale));
  }

  /** The sentences in the language of the request that Faces is answering. */
  static Bundle of(FacesContext context) {
    return in(Languages.of((HttpServletRequest) context.getExternalContext().getRequest()));
  }

  /** Says whether there is a sentence under this key. */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }

  /**
   * The sentence under a key with its arguments filled in. Only a sentence with a place for an
   * argument goes through MessageFormat, so that an apostrophe in any other needs no doubling.
   *
   * @throws MissingResourceException if no bundle has the key
   */
  public String sentence(String key, Object... arguments) {
    String sentence = sentences.getString(key);
    return ARGUMENT.matcher(sentence).find()
        ? new MessageFormat(sentence, locale).format(arguments)
        : sentence;
  }
}
