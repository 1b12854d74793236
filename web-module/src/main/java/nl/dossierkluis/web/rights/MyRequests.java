package nl.dossierkluis.web.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.Right;
import nl.dossierkluis.rights.RightsRequests;

/** A client's own requests: how they stand, and the answer to take home. */
@Named
@RequestScoped
public class MyRequests {

  @Inject RightsRequests requests;

  private List<RequestView> mine;

  public List<RequestView> getRequests() {
    if (mine == null) {
      mine = requests.list(new PageRequest(Optional.empty(), Page.MAXIMUM)).items();
    }
    return mine;
  }

  /** Asks for all that is kept about her. */
  public String askForAccess() {
    RequestView request = requests.ask(Right.ACCESS);
    return "/rights/mine?faces-redirect=true&notice=rights.asked&id=" + request.id();
  }
}
