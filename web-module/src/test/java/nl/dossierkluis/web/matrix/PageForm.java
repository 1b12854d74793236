package nl.dossierkluis.web.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A form as a page shows it, with one of its buttons.
 *
 * @param id of the form
 * @param fields that the page brings itself, and the button
 */
record PageForm(String id, Map<String, String> fields) {

  private static final Pattern FORM =
      Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
  private static final Pattern BUTTON =
      Pattern.compile("<(?:input|button)\\b[^>]*type=\"submit\"[^>]*>");
  private static final Pattern HIDDEN = Pattern.compile("<input\\b[^>]*type=\"hidden\"[^>]*>");

  /** All forms of a page that Faces takes, once for each button. */
  static List<PageForm> in(String page) {
    return FORM.matcher(page)
        .results()
        .filter(form -> form.group(2).contains("jakarta.faces.ViewState"))
        .flatMap(
            form ->
                BUTTON
                    .matcher(form.group(2))
                    .results()
                    .map(
                        button ->
                            of(attribute("id", form.group(1)), form.group(2), button.group())))
        .toList();
  }

  private static PageForm of(String id, String form, String button) {
    Map<String, String> fields =
        HIDDEN
            .matcher(form)
            .results()
            .collect(
                Collectors.toMap(
                    field -> attribute("name", field.group()),
                    field -> attribute("value", field.group()),
                    (first, second) -> second,
                    LinkedHashMap::new));
    fields.put(attribute("name", button), attribute("value", button));
    return new PageForm(id, fields);
  }

  private static String attribute(String name, String element) {
    Matcher matcher = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(element);
    return matcher.find() ? matcher.group(1) : "";
  }

  PageForm with(Map<String, String> more) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.putAll(more);
    return new PageForm(id, all);
  }

  String encoded() {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
