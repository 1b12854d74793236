package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.accounts.SessionView;
import nl.dossierkluis.accounts.SignIns;

/** "Mijn aanmeldingen": where somebody is signed in, and the ending of it. */
@Named
@RequestScoped
public class SessionList {

  private static final String HERE = "/accounts/sessions?faces-redirect=true&notice=";

  @Inject SignIns signIns;

  private List<SessionView> mine;

  public List<SessionView> getMine() {
    if (mine == null) {
      mine = signIns.mine();
    }
    return mine;
  }

  /** Whether there are others than the one that asks. */
  public boolean isOthers() {
    return getMine().size() > 1;
  }

  /** Whether a device signed in for the first time, and its holder has not said that it is hers. */
  public boolean isNewDevice() {
    return signIns.hasNewDevice();
  }

  public String end(String id) {
    signIns.end(id);
    return HERE + "accounts.session-ended";
  }

  public String endOthers() {
    signIns.endOthers();
    return HERE + "accounts.sessions-ended";
  }

  public String knowDevices() {
    signIns.knowDevices();
    return HERE + "accounts.devices-known";
  }
}
