package nl.dossierkluis.web.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The entries of the navigation in their order; a page asks the viewer which of them are hers. */
@Named
@ApplicationScoped
public class Navigation {

  private static final int BAR = 4;

  private static final List<NavigationEntry> STAFF =
      List.of(
          new NavigationEntry("today", "/today", "sun"),
          new NavigationEntry("clients", "/clients/list", "people"),
          new NavigationEntry("rights", "/rights/list", "inbox"),
          new NavigationEntry("statement", "/statement/board", "shield"),
          new NavigationEntry("mail", "/mail/outbox", "mail"),
          new NavigationEntry("audit", "/audit/log", "eye"),
          new NavigationEntry("accounts", "/accounts/list", "sliders"),
          new NavigationEntry("custody", "/custody/keys", "key"),
          new NavigationEntry("backup", "/backup/backup", "copy"));

  private static final List<NavigationEntry> CLIENT =
      List.of(
          new NavigationEntry("dossiers", "/dossiers/mine", "folder"),
          new NavigationEntry("rights", "/rights/mine", "inbox"),
          new NavigationEntry("looks", "/audit/mine", "eye"),
          new NavigationEntry("statement", "/statement/read", "shield"));

  public List<NavigationEntry> getStaff() {
    return STAFF;
  }

  public List<NavigationEntry> getClient() {
    return CLIENT;
  }

  /** The entries that fit into the bar of a small screen. */
  public List<NavigationEntry> first(List<NavigationEntry> entries) {
    return entries.subList(0, Math.min(BAR, entries.size()));
  }

  /** The entries that go behind "more" there. */
  public List<NavigationEntry> others(List<NavigationEntry> entries) {
    return entries.subList(Math.min(BAR, entries.size()), entries.size());
  }
}
