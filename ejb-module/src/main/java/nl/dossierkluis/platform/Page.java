package nl.dossierkluis.platform;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list, read by key and not by number, so that the last page costs as much as the
 * first.
 *
 * @param items what stands on this page
 * @param next id after which the following page begins; empty on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {

  /** Most that one page holds. */
  public static final int MAXIMUM = 200;

  public Page {
    items = List.copyOf(items);
  }

  /** Makes a page of rows that were read with one more than {@code limit}. */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, String> id, Function<R, T> view) {
    List<R> shown = rows.subList(0, Math.min(limit, rows.size()));
    Optional<String> next =
        rows.size() > limit ? Optional.of(id.apply(shown.get(limit - 1))) : Optional.empty();
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
