package nl.dossierkluis.rights;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import nl.dossierkluis.personaldata.ExportScope;
import nl.dossierkluis.personaldata.ExportedFile;

/**
 * The page that tells a person in plain words what a package holds (GDPR art. 12(1), 15(1)). It
 * stands on its own: no script, no picture, nothing fetched from anywhere.
 *
 * @param standPer day of the state of the data
 */
record OverviewPage(
    Locale language, ExportScope scope, String practice, String person, LocalDate standPer) {

  private static final String STYLE =
      "body{font:1.0625rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;"
          + "color:#1c2733;background:#fff}h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2rem}"
          + "dl{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem;border-top:1px solid"
          + " #d9d4c9;padding-top:.5rem}dt{color:#4a5866}dd{margin:0;overflow-wrap:anywhere}"
          + "@media(max-width:30rem){dl{grid-template-columns:1fr}}";

  String html(List<DataPackage.ExportedRecord> records, Map<String, ExportedFile> files) {
    StringBuilder page = new StringBuilder(4096);
    page.append("<!DOCTYPE html>\n<html lang=\"").append(language.getLanguage()).append("\">");
    page.append("<head><meta charset=\"utf-8\"><title>").append(escape(title()));
    page.append("</title><style>").append(STYLE).append("</style></head><body><main>");
    heading(page, 1, title());
    paragraph(page, text(scope == ExportScope.ACCESS ? "intro.access" : "intro.take-along"));
    paragraph(page, text("stand-per").formatted(day(standPer)));
    heading(page, 2, text("facts"));
    records.forEach(told -> section(page, text(told.kind()), told.facts()));
    heading(page, 2, text("files"));
    if (files.isEmpty()) {
      paragraph(page, text("no-files"));
    }
    files.forEach((path, file) -> section(page, path, file.facts()));
    rights(page);
    return page.append("</main></body></html>\n").toString();
  }

  private String title() {
    return text("title").formatted(person, practice);
  }

  private void rights(StringBuilder page) {
    heading(page, 2, text("rights"));
    for (String key : List.of("rights.yours", "rights.purposes", "rights.decisions", "rights.ap")) {
      paragraph(page, text(key).formatted(practice));
    }
  }

  private void section(StringBuilder page, String title, Map<String, String> facts) {
    heading(page, 3, title);
    page.append("<dl>");
    facts.forEach(
        (key, value) ->
            page.append("<dt>")
                .append(escape(text("fact." + key)))
                .append("</dt><dd>")
                .append(escape(word(value)))
                .append("</dd>"));
    page.append("</dl>");
  }

  private static void heading(StringBuilder page, int level, String text) {
    page.append("<h").append(level).append('>').append(escape(text));
    page.append("</h").append(level).append('>');
  }

  private static void paragraph(StringBuilder page, String text) {
    page.append("<p>").append(escape(text)).append("</p>");
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
  }

  /** Codes become words; everything else is shown as it is. */
  private String word(String value) {
    if (!value.matches("[A-Z][A-Z_0-9]+")) {
      return value;
    }
    try {
      return bundle().getString("word." + value);
    } catch (MissingResourceException e) {
      return value;
    }
  }

  private String text(String key) {
    return bundle().getString(key);
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle("nl.dossierkluis.rights.overview", language);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
