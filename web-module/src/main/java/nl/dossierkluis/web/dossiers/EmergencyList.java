package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.dossiers.EmergencyView;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.web.faces.Choice;
import nl.dossierkluis.web.faces.Dates;
import org.omnifaces.cdi.Param;

/** The dossiers that were opened in an emergency, and what was found afterwards. */
@Named
@RequestScoped
public class EmergencyList {

  @Inject @Param String after;
  @Inject Emergencies emergencies;
  @Inject Dates dates;

  private Page<EmergencyView> page;
  private String emergency;
  private String remark;

  private Page<EmergencyView> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(text -> !text.isEmpty());
      page = emergencies.list(new PageRequest(from, PageRequest.DEFAULT_LIMIT));
    }
    return page;
  }

  public List<EmergencyView> getEmergencies() {
    return page().items();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  /** Those on this page that nobody has looked at. */
  public List<Choice> getWaiting() {
    return getEmergencies().stream()
        .filter(one -> one.reviewedAt().isEmpty())
        .map(one -> new Choice(one.id(), one.clientName() + ", " + dates.moment(one.openedAt())))
        .toList();
  }

  public String review() {
    emergencies.review(emergency, remark);
    return "/dossiers/emergencies?faces-redirect=true&notice=dossiers.emergency-reviewed";
  }

  public String getAfter() {
    return after;
  }

  public String getEmergency() {
    return emergency;
  }

  public void setEmergency(String emergency) {
    this.emergency = emergency;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }
}
