package nl.dossierkluis.logbook;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.platform.Roles;

/**
 * Folds entries that say the same: those of one reader on one day, and all that the product or the
 * client herself did.
 *
 * @param me account of the client
 * @param zone of the practice, in which its days begin
 */
record LookFolding(String me, ZoneId zone) {

  /** What entries have in common to be one look; each opening in an emergency has its own. */
  private record Key(
      Section section,
      String actor,
      Act act,
      Outcome outcome,
      Optional<LocalDate> day,
      String id) {}

  /**
   * Folds entries, newest first.
   *
   * @return looks by section, within it the newest first; each a list of the entries it stands for
   */
  List<Fold> fold(List<LogEntry> entries) {
    Map<Key, List<LogEntry>> folds = new LinkedHashMap<>();
    entries.forEach(
        entry -> folds.computeIfAbsent(key(entry), key -> new ArrayList<>()).add(entry));
    Map<Section, List<Fold>> sections = new LinkedHashMap<>();
    for (Section section : Section.values()) {
      sections.put(section, new ArrayList<>());
    }
    folds.forEach((key, same) -> sections.get(key.section()).add(new Fold(key.section(), same)));
    return sections.values().stream().flatMap(Collection::stream).toList();
  }

  /** Entries that say the same, the newest first. */
  record Fold(Section section, List<LogEntry> entries) {

    LogEntry newest() {
      return entries.get(0);
    }
  }

  private Key key(LogEntry entry) {
    Section section = section(entry);
    boolean daily = section == Section.PEOPLE || section == Section.EMERGENCY;
    return new Key(
        section,
        entry.actor(),
        entry.act(),
        entry.outcome(),
        daily ? Optional.of(entry.at().atZone(zone).toLocalDate()) : Optional.empty(),
        ActGroup.of(entry.act()) == ActGroup.BREAK_GLASS ? entry.id() : "");
  }

  private Section section(LogEntry entry) {
    if (entry.act() == Act.MAIL_QUEUED) {
      return Section.SYSTEM; // written on the occasion of somebody's act, and no look of hers
    }
    if (entry.isEmergency()) {
      return Section.EMERGENCY;
    }
    if (ComingIn.account(entry).orElse(entry.actor()).equals(me)) {
      return Section.SELF;
    }
    return entry.actor().equals(Roles.SYSTEM) ? Section.SYSTEM : Section.PEOPLE;
  }
}
