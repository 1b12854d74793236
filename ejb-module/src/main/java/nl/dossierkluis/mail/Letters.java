package nl.dossierkluis.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes messages. What their words leave open is a number of days or minutes, or a day; any other
 * parameter is refused, and with it everything that could be about a person.
 */
final class Letters {

  private static final String BUNDLE = "nl.dossierkluis.mail.letters";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern LINK = Pattern.compile("[\\x21-\\x7e]{1,500}");

  private Letters() {}

  /**
   * Writes a message.
   *
   * @param base address of the product, under which the link must lie
   * @throws IllegalArgumentException when a parameter or the link is not what the kind takes
   */
  static Letter write(
      Addressee addressee,
      MailKind kind,
      Map<String, String> parameters,
      String link,
      URI base,
      String practice,
      MailLanguage language) {
    requireOurs(link, base);
    Map<String, String> values = new HashMap<>();
    checked(kind, parameters).forEach((name, value) -> values.put(name, word(value, language)));
    values.put("practice", Letter.requireOneLine(practice));
    values.put("link", link);
    ResourceBundle words =
        ResourceBundle.getBundle(
            BUNDLE,
            language.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Letter(
        addressee.email(),
        fill(words.getString("subject." + kind), values),
        fill(
            words.getString("opening")
                + "\n\n"
                + words.getString("text." + kind)
                + "\n\n{link}\n\n"
                + words.getString("closing")
                + "\n",
            values));
  }

  private static void requireOurs(String link, URI base) {
    if (link == null || !LINK.matcher(link).matches() || !link.startsWith(base + "/")) {
      throw new IllegalArgumentException("the link of a message leads to a page of the product");
    }
  }

  private static Map<String, String> checked(MailKind kind, Map<String, String> parameters) {
    if (!parameters.keySet().equals(kind.parameters())) {
      throw new IllegalArgumentException("a message " + kind + " takes " + kind.parameters());
    }
    return parameters;
  }

  /** A day in words, or a number. */
  private static String word(String value, MailLanguage language) {
    if (NUMBER.matcher(value).matches()) {
      return value;
    }
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
        .format(LocalDate.parse(value));
  }

  /** In one go, so that a value that looks like a place stays as it is. */
  private static String fill(String sentence, Map<String, String> values) {
    return PLACE
        .matcher(sentence)
        .replaceAll(place -> Matcher.quoteReplacement(values.get(place.group(1))));
  }
}
