package nl.dossierkluis.logbook;

import java.util.List;

/**
 * Who looked at a client's data, for herself.
 *
 * @param looks in the order in which they matter to her
 * @param complete whether all of the period is in it; else only the newest entries are
 */
public record MyLog(List<Look> looks, boolean complete) {

  public MyLog {
    looks = List.copyOf(looks);
  }

  /** The looks of one section. */
  public List<Look> of(Section section) {
    return looks.stream().filter(look -> look.section() == section).toList();
  }
}
