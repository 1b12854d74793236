package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.InvitationView;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.SignIns;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;

/** The people who work for the practice, and the invitation of another. */
@Named
@RequestScoped
public class AccountList {

  @Inject Accounts accounts;
  @Inject Outbox outbox;
  @Inject Invitations invitations;
  @Inject SignIns signIns;
  @Inject Settings settings;

  private List<AccountView> staff;
  private String name;
  private String email;
  private List<String> roles = List.of("COACH");
  private String link;

  public List<AccountView> getStaff() {
    if (staff == null) {
      staff = accounts.staff();
    }
    return staff;
  }

  /** Makes an account, and shows its link this once or says that it is mailed. */
  public void invite() {
    InvitationView invitation = accounts.inviteStaff(name, email, roles);
    link = invitation.link(settings.baseUrl());
    name = null;
    email = null;
  }

  /** Makes another link to an account that nobody has been in; the earlier one dies. */
  public void renew(String accountId) {
    link = settings.baseUrl() + "/accounts/invitation#" + invitations.renew(accountId).token();
  }

  /** Ends wherever somebody is signed in. */
  public String endSessions(String accountId) {
    signIns.endOfStaff(accountId);
    return "/accounts/list?faces-redirect=true&notice=accounts.sessions-ended-staff";
  }

  /** Until when the link of an invited account works; empty if it works no more. */
  public Instant expiry(String accountId) {
    return invitations.expiry(accountId).orElse(null);
  }

  /** The roles that somebody of the staff can have. */
  public List<String> getChoices() {
    return List.of(Roles.COACH, Roles.OWNER, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER);
  }

  public String getLink() {
    return link;
  }

  /** Whether the link went by mail, so that nobody has to give it. */
  public boolean isMailed() {
    return link != null && outbox.isMailing();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = List.copyOf(roles);
  }
}
