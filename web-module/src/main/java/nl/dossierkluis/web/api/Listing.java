package nl.dossierkluis.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;

/**
 * A list in JSON.
 *
 * @param items what stands on this page
 * @param next what to ask for as {@code after} to see the following page; absent on the last
 */
public record Listing<T>(List<T> items, Optional<String> next) {

  /** A page of a list, in JSON. */
  public static <V, T> Listing<T> of(Page<V> page, Function<V, T> json) {
    return new Listing<>(page.items().stream().map(json).toList(), page.next());
  }

  /** A list that is never longer than a page. */
  public static <V, T> Listing<T> of(List<V> all, Function<V, T> json) {
    return new Listing<>(all.stream().map(json).toList(), Optional.empty());
  }

  /** Reads the query parameters of a list. */
  public static PageRequest request(String after, String limit) {
    return new PageRequest(Optional.ofNullable(after), limit(limit));
  }

  private static int limit(String text) {
    if (text == null) {
      return PageRequest.DEFAULT_LIMIT;
    }
    if (!text.matches("[0-9]{1,6}")) {
      throw new InvalidInput("limit", "platform.limit", Page.MAXIMUM);
    }
    return Integer.parseInt(text);
  }
}
