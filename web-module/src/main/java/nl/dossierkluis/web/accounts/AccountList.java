package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import nl.dossierkluis.accounts.AccountState;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.IdentityRung;
import nl.dossierkluis.accounts.InvitationView;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.accounts.SignIns;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.web.faces.Choice;

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
  private String spoken;
  private String again;
  private IdentityRung rung;

  public List<AccountView> getStaff() {
    if (staff == null) {
      staff = accounts.staff();
    }
    return staff;
  }

  /** Makes an account, and shows its link this once or says that it is mailed. */
  public void invite() {
    show(accounts.inviteStaff(name, email, roles));
    name = null;
    email = null;
  }

  /** Makes another link to an account that nobody has been in; the earlier one dies. */
  public void renew(String accountId) {
    show(invitations.renew(accountId));
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

  /** Ends all that let somebody in, and shows a new link, this once. */
  public void inviteAgain() {
    show(accounts.inviteStaffAgain(again, rung));
    staff = null;
  }

  private void show(InvitationView invitation) {
    link = invitation.link(settings.baseUrl());
    spoken = invitation.code();
  }

  /** Those who have been in, and can be invited again. */
  public List<Choice> getEntered() {
    return getStaff().stream()
        .filter(account -> account.state() == AccountState.ACTIVE)
        .map(account -> new Choice(account.id(), account.name()))
        .toList();
  }

  public List<IdentityRung> getRungs() {
    return List.of(IdentityRung.values());
  }

  public String getSpoken() {
    return spoken;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }

  public IdentityRung getRung() {
    return rung;
  }

  public void setRung(IdentityRung rung) {
    this.rung = rung;
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
