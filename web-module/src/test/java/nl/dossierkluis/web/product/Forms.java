package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Forms of pages, as a browser sends them, for tests that have none. */
final class Forms {

  private static final Pattern BROUGHT =
      Pattern.compile("<input type=\"hidden\"[^>]*>|<(?:input|button)[^>]*type=\"submit\"[^>]*>");

  private Forms() {}

  /** The fields that a form brings itself, and its button. */
  static Map<String, String> fields(String page, String form) {
    Matcher found =
        Pattern.compile("<form id=\"" + form + "\".*?</form>", Pattern.DOTALL).matcher(page);
    if (!found.find()) {
      throw new AssertionError("no form " + form + " in " + page);
    }
    Map<String, String> fields = new LinkedHashMap<>();
    BROUGHT
        .matcher(found.group())
        .results()
        .map(MatchResult::group)
        .forEach(field -> fields.put(attribute("name", field), attribute("value", field)));
    return fields;
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String attribute(String name, String element) {
    Matcher matcher = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(element);
    return matcher.find() ? matcher.group(1) : "";
  }
}
