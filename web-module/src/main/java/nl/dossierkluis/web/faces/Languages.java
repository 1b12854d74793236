package nl.dossierkluis.web.faces;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which language a request gets: the one it names ({@code ?lang=en}), else the one of its cookie,
 * else Dutch.
 */
final class Languages {

  static final String NAME = "lang";
  static final Locale DUTCH = Locale.forLanguageTag("nl");
  static final Locale ENGLISH = Locale.ENGLISH;
  static final List<Locale> ALL = List.of(DUTCH, ENGLISH);

  private Languages() {}

  static Locale of(HttpServletRequest request) {
    return named(request).or(() -> kept(request)).orElse(DUTCH);
  }

  /** The language that the address names. */
  static Optional<Locale> named(HttpServletRequest request) {
    return Queries.values(request.getQueryString(), NAME)
        .flatMap(tag -> known(tag).stream())
        .findFirst();
  }

  private static Optional<Locale> kept(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> NAME.equals(cookie.getName()))
        .map(Cookie::getValue)
        .flatMap(tag -> known(tag).stream())
        .findFirst();
  }

  /** Address of the same page in another language. */
  static String address(String path, String query, String tag) {
    String others = Queries.without(query, NAME);
    return path + "?" + (others.isEmpty() ? "" : others + "&") + NAME + "=" + tag;
  }

  private static Optional<Locale> known(String tag) {
    return ALL.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
  }
}
