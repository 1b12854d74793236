package nl.dossierkluis.web.accounts;

import static java.util.Map.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.practice.PracticeCard;
import nl.dossierkluis.practice.Practices;
import nl.dossierkluis.web.api.Entrance;

/** Who looks at a page, as every page's frame asks many times; each answer is looked up once. */
@Named
@RequestScoped
public class Viewer {

  /** Which roles see which entry of the navigation; what they may do there, the boundaries say. */
  private static final Map<String, Set<String>> ENTRIES =
      Map.ofEntries(
          entry(
              "today", Set.of(Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.BACK_OFFICE)),
          entry("clients", Set.of(Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER)),
          entry("dossiers", Set.of(Roles.CLIENT)),
          entry("rights", Set.of(Roles.COACH, Roles.OWNER, Roles.PRIVACY_OFFICER, Roles.CLIENT)),
          entry(
              "statement",
              Set.of(
                  Roles.COACH,
                  Roles.OWNER,
                  Roles.PRIVACY_OFFICER,
                  Roles.BACK_OFFICE,
                  Roles.CLIENT)),
          entry("audit", Set.of(Roles.OWNER, Roles.PRIVACY_OFFICER)),
          entry("looks", Set.of(Roles.CLIENT)),
          entry("accounts", Set.of(Roles.OWNER)),
          entry("emergencies", Set.of(Roles.OWNER, Roles.PRIVACY_OFFICER)),
          entry("custody", Set.of(Roles.OWNER)),
          entry("backup", Set.of(Roles.OWNER)),
          entry("mail", Set.of(Roles.OWNER, Roles.COACH)));

  private static final String PRODUCT = "Dossierkluis";

  @Inject Accounts accounts;
  @Inject Practices practices;
  @Inject Entrance entrance;
  @Inject VaultSeal seal;

  private Optional<AccountView> account;
  private String practiceName;
  private Boolean demo;

  private Optional<AccountView> account() {
    if (account == null) {
      account = accounts.me();
    }
    return account;
  }

  private List<String> roles() {
    return account().map(AccountView::roles).orElse(List.of());
  }

  public boolean isSignedIn() {
    return account().isPresent();
  }

  public boolean isStaff() {
    return roles().stream().anyMatch(Roles.STAFF::contains);
  }

  public boolean isClient() {
    return roles().contains(Roles.CLIENT);
  }

  public boolean isCoach() {
    return roles().contains(Roles.COACH);
  }

  public boolean isOfficer() {
    return roles().contains(Roles.PRIVACY_OFFICER);
  }

  public String getName() {
    return account().map(AccountView::name).orElse("");
  }

  /** With what this person signs in; empty for a stranger. */
  public String getEmail() {
    return account().map(AccountView::email).orElse("");
  }

  public String getClientId() {
    return account().flatMap(AccountView::subject).map(SubjectId::text).orElse("");
  }

  /** Name of the practice; that of the product as long as nobody can know another. */
  public String getPracticeName() {
    if (practiceName == null) {
      practiceName =
          seal.isClosed() ? PRODUCT : practices.card().map(PracticeCard::name).orElse(PRODUCT);
    }
    return practiceName;
  }

  public boolean isDemo() {
    if (demo == null) {
      demo = practices.isDemo();
    }
    return demo;
  }

  public String getCsrfToken() {
    return entrance.csrfToken().orElse("");
  }

  /** Says whether an entry of the navigation is shown. */
  public boolean can(String entry) {
    return roles().stream().anyMatch(ENTRIES.getOrDefault(entry, Set.of())::contains);
  }

  /** The page with which this person begins. */
  public String home() {
    if (isClient()) {
      return "/dossiers/mine";
    }
    return can("today") ? "/today" : "/statement/board";
  }
}
