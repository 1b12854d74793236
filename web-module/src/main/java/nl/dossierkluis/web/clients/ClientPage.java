package nl.dossierkluis.web.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.accounts.InvitationView;
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
