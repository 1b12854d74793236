package nl.dossierkluis.web.faces;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import nl.dossierkluis.web.faces.Fakes.Request;

/** Beans as the container would wire them, at noon on Sunday 22 November 2026 in Amsterdam. */
final class Beans {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneId.of("Europe/Amsterdam"));

  private Beans() {}

  static Language language(String tag) {
    Language language = new Language();
    language.request = Request.get("/page").query("lang=" + tag).build();
    language.here = new Here();
    language.here.request = language.request;
    return language;
  }

  static Words words(String tag) {
    Words words = new Words();
    words.language = language(tag);
    return words;
  }

  static Dates dates(String tag) {
    Dates dates = new Dates();
    dates.clock = NOON;
    dates.language = language(tag);
    return dates;
  }

  static Clocks clocks(String tag) {
    Clocks clocks = new Clocks();
    clocks.dates = dates(tag);
    clocks.words = words(tag);
    return clocks;
  }
}
