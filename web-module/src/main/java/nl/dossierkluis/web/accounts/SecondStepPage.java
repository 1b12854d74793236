package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import nl.dossierkluis.accounts.HalfView;
import nl.dossierkluis.accounts.SecondSteps;
import nl.dossierkluis.accounts.SignInStep.Stage;
import org.omnifaces.cdi.Param;

/** Asks for a code after the password. */
@Named
@RequestScoped
public class SecondStepPage {

  @Inject @Param String next;
  @Inject SecondSteps steps;
  @Inject SignInFlow flow;

  private String code;

  public void finish() throws IOException {
    flow.enter(steps.finish(flow.half(), code), next);
  }

  /** The half sign-in; null when it is over or never was one. */
  public HalfView getHalf() {
    Optional<HalfView> half = steps.look(flow.half());
    return half.filter(found -> found.stage() == Stage.FACTOR_ASKED).orElse(null);
  }

  /** Where she goes on to. */
  public String getOnward() {
    return ReturnPath.after(next);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
