package nl.dossierkluis.web.rights;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.rights.Answers;
import nl.dossierkluis.rights.IdentityMethod;
import nl.dossierkluis.rights.Outcome;
import nl.dossierkluis.rights.RequestSteps;
import nl.dossierkluis.rights.RequestView;
import nl.dossierkluis.rights.RightsRequests;
import org.omnifaces.cdi.Param;

/** One request and the steps that staff take with it. */
@Named
@RequestScoped
public class RequestPage {

  @Inject @Param String id;
  @Inject RightsRequests requests;
  @Inject RequestSteps steps;
  @Inject Answers answers;

  private RequestView request;
  private String note;
  private IdentityMethod method;
  private String reason;
  private Outcome ground;

  public RequestView getRequest() {
    if (request == null) {
      request = requests.get(id);
    }
    return request;
  }

  public String contact() {
    steps.contact(id, note);
    return here("rights.contacted");
  }

  public String identify() {
    steps.identify(id, method, note);
    return here("rights.identified");
  }

  public String extend() {
    steps.extend(id, reason);
    return here("rights.extended");
  }

  /** Gives all that may be given. */
  public String answer() throws IOException {
    answers.answer(id);
    return here("rights.answered");
  }

  public String refuse() {
    steps.refuse(id, ground, reason);
    return here("rights.refused");
  }

  public String close() {
    steps.close(id, false, "");
    return here("rights.closed");
  }

  private String here(String notice) {
    return "/rights/request?faces-redirect=true&notice=" + notice + "&id=" + id;
  }

  public List<Outcome> getGrounds() {
    return Arrays.stream(Outcome.values()).filter(Outcome::isRefusal).toList();
  }

  public List<IdentityMethod> getMethods() {
    return Arrays.asList(IdentityMethod.values());
  }

  public String getId() {
    return id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public IdentityMethod getMethod() {
    return method;
  }

  public void setMethod(IdentityMethod method) {
    this.method = method;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Outcome getGround() {
    return ground;
  }

  public void setGround(Outcome ground) {
    this.ground = ground;
  }
}
