package nl.dossierkluis.web.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.IdentityRung;
import nl.dossierkluis.accounts.InvitationView;
import nl.dossierkluis.accounts.RenewalView;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.clients.PortalAccess;
import nl.dossierkluis.dossiers.CommissionType;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.mail.Outbox;
import nl.dossierkluis.platform.Settings;
import org.omnifaces.cdi.Param;

/** One client: her dossiers, a new dossier, her invitation. */
@Named
@RequestScoped
public class ClientPage {

  @Inject @Param String id;
  @Inject Clients clients;
  @Inject Accounts accounts;
  @Inject Dossiers dossiers;
  @Inject Outbox outbox;
  @Inject Settings settings;

  private ClientView client;
  private List<DossierView> theirs;
  private String title;
  private CommissionType commissionType;
  private String commissionedBy;
  private InvitationView invitation;
  private PortalAccess access;
  private AccountView account;
  private IdentityRung rung;
  private String reason;

  public ClientView getClient() {
    if (client == null) {
      client = clients.get(id);
    }
    return client;
  }

  public List<DossierView> getDossiers() {
    if (theirs == null) {
      theirs = dossiers.ofClient(id);
    }
    return theirs;
  }

  public String open() {
    DossierView dossier = dossiers.open(id, title, commissionType, commissionedBy);
    return "/dossiers/dossier?faces-redirect=true&notice=dossiers.opened&id=" + dossier.id();
  }

  /** Makes a link that is shown this once. */
  public void invite() {
    invitation = clients.invite(id);
    access = null;
  }

  /** Ends wherever this client is signed in. */
  public String endSessions() {
    clients.endSessions(id);
    return "/clients/client?faces-redirect=true&notice=clients.sessions-ended&id=" + id;
  }

  /** How far this client is on her way into the portal. */
  public PortalAccess getAccess() {
    if (access == null) {
      access = clients.portalAccess(id);
    }
    return access;
  }

  /** Ends all that let her in, and makes a link that is shown this once. */
  public void inviteAgain() {
    invitation = clients.inviteAgain(id, rung);
    account = null;
    access = null;
  }

  /** Lets her do with her password alone. */
  public String waive() {
    accounts.waiveFactor(getAccount().id(), reason);
    return "/clients/client?faces-redirect=true&notice=clients.waived&id=" + id;
  }

  /** Asks her for a second factor again. */
  public String endWaiver() {
    accounts.endWaiver(getAccount().id());
    return "/clients/client?faces-redirect=true&notice=clients.waiver-ended&id=" + id;
  }

  /** Her account; null when she was never invited. */
  public AccountView getAccount() {
    if (account == null) {
      account = clients.account(id).orElse(null);
    }
    return account;
  }

  /** Why she may do with her password alone; null when she may not. */
  public String getWaiver() {
    return getAccount() == null ? null : accounts.waiver(getAccount().id()).orElse(null);
  }

  /** When her access was last renewed; null if never. */
  public RenewalView getRenewal() {
    return getAccount() == null ? null : accounts.renewal(getAccount().id()).orElse(null);
  }

  /** Who renewed it. */
  public String getRenewedBy() {
    return accounts.nameOf(getRenewal().by());
  }

  public List<IdentityRung> getRungs() {
    return List.of(IdentityRung.values());
  }

  public IdentityRung getRung() {
    return rung;
  }

  public void setRung(IdentityRung rung) {
    this.rung = rung;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public InvitationView getInvitation() {
    return invitation;
  }

  public String getLink() {
    return invitation == null ? null : invitation.link(settings.baseUrl());
  }

  /** Whether the link went by mail, so that nobody has to give it. */
  public boolean isMailed() {
    return invitation != null && outbox.isMailing();
  }

  public List<CommissionType> getCommissionTypes() {
    return Arrays.asList(CommissionType.values());
  }

  public String getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public CommissionType getCommissionType() {
    return commissionType;
  }

  public void setCommissionType(CommissionType commissionType) {
    this.commissionType = commissionType;
  }

  public String getCommissionedBy() {
    return commissionedBy;
  }

  public void setCommissionedBy(String commissionedBy) {
    this.commissionedBy = commissionedBy;
  }
}
