package nl.dossierkluis.platform;

import java.util.Optional;

/**
 * Which page of a list is asked for.
 *
 * @param after id of the last row already seen; empty for the first page
 * @param limit most rows wanted, 1 to {@link Page#MAXIMUM}
 */
public record PageRequest(Optional<String> after, int limit) {

  /** What is given without a wish. */
  public static final int DEFAULT_LIMIT = 50;

  public PageRequest {
    if (limit < 1 || limit > Page.MAXIMUM) {
      throw new InvalidInput("limit", "platform.limit", Page.MAXIMUM);
    }
    after.ifPresent(PageRequest::requireId);
  }

  private static void requireId(String id) {
    if (!RandomId.isWellFormed(id)) {
      throw new InvalidInput("after", "platform.after");
    }
  }

  /** The first page of the usual size. */
  public static PageRequest first() {
    return new PageRequest(Optional.empty(), DEFAULT_LIMIT);
  }
}
