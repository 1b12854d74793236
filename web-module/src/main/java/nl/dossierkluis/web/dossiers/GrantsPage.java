package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.dossiers.DossierGrants;
import nl.dossierkluis.dossiers.DossierGrants.Doors;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.web.faces.Choice;
import nl.dossierkluis.web.faces.Dates;
import nl.dossierkluis.web.faces.Words;
import org.omnifaces.cdi.Param;

/** Who may see the dossiers of one client: granted and taken back, or opened in an emergency. */
@Named
@RequestScoped
public class GrantsPage {

  @Inject @Param String id;
  @Inject Clients clients;
  @Inject DossierGrants grants;
  @Inject Emergencies emergencies;
  @Inject Coaches coaches;
  @Inject Words words;
  @Inject Dates dates;
  @Inject HttpServletRequest request;

  private ClientView client;
  private List<Doors> doors;
  private String dossier;
  private String coach;
  private LocalDate lastDay;
  private String wanted;
  private String reason;

  public ClientView getClient() {
    if (client == null) {
      client = clients.get(id);
    }
    return client;
  }

  public List<Doors> getDossiers() {
    if (doors == null) {
      doors = grants.ofClient(id);
    }
    return doors;
  }

  /** The dossiers, told apart by the day on which they were opened. */
  public List<Choice> getChoices() {
    return getDossiers().stream().map(door -> new Choice(door.dossierId(), label(door))).toList();
  }

  /** What a dossier is called here, where its title is not shown. */
  public String label(Doors door) {
    return words.of("dossiers.opened-on", dates.moment(door.openedAt()));
  }

  public List<Choice> getCoaches() {
    return coaches.but(null);
  }

  public String grant() {
    grants.grant(dossier, coach, Optional.ofNullable(lastDay));
    return here("dossiers.granted");
  }

  /** Takes the ticked grants back; each tick says dossier and grant. */
  public String revoke() {
    String[] ticked = request.getParameterValues("grant");
    if (ticked == null) {
      throw new InvalidInput("grant", "dossiers.tick-some");
    }
    for (String one : ticked) {
      String[] parts = one.split("/", 2);
      grants.revoke(parts[0], parts.length == 2 ? parts[1] : null);
    }
    return here("dossiers.revoked");
  }

  /** Opens a dossier in an emergency and shows it. */
  public String open() {
    emergencies.open(wanted, reason);
    return "/dossiers/dossier?faces-redirect=true&notice=dossiers.emergency-opened&id=" + wanted;
  }

  private String here(String notice) {
    return "/dossiers/grants?faces-redirect=true&notice=" + notice + "&id=" + id;
  }

  public String getId() {
    return id;
  }

  public String getDossier() {
    return dossier;
  }

  public void setDossier(String dossier) {
    this.dossier = dossier;
  }

  public String getCoach() {
    return coach;
  }

  public void setCoach(String coach) {
    this.coach = coach;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getWanted() {
    return wanted;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
