package nl.dossierkluis.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recovery kit to show or print, this once.
 *
 * @param number tells two kits apart: eight hex digits in two groups
 * @param groups the code
 * @param madeAt when it was made
 * @param practice name of the practice; empty before there is one
 */
public record KitView(
    String number, List<String> groups, Instant madeAt, Optional<String> practice) {

  public KitView {
    groups = List.copyOf(groups);
  }

  /** The code on one line. */
  public String code() {
    return String.join(" ", groups);
  }

  /** Never the code. */
  @Override
  public String toString() {
    return "recovery kit " + number;
  }
}
