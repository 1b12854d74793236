package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.Staff;
import nl.dossierkluis.platform.Roles;
import org.omnifaces.cdi.Param;

/** One account of the staff: its roles, and its end. */
@Named
@RequestScoped
public class AccountPage {

  @Inject @Param String id;
  @Inject Accounts accounts;
  @Inject Staff staff;

  private AccountView account;
  private List<String> roles;

  public AccountView getAccount() {
    if (account == null) {
      account = accounts.requireStaff(id);
    }
    return account;
  }

  public String changeRoles() {
    staff.changeRoles(id, roles);
    return "/accounts/list?faces-redirect=true&notice=accounts.roles-changed";
  }

  public String close() {
    staff.close(id);
    return "/accounts/list?faces-redirect=true&notice=accounts.closed";
  }

  /** The roles that somebody of the staff can have. */
  public List<String> getChoices() {
    return List.of(Roles.COACH, Roles.OWNER, Roles.BACK_OFFICE, Roles.PRIVACY_OFFICER);
  }

  public String getId() {
    return id;
  }

  public List<String> getRoles() {
    return roles == null ? getAccount().roles() : roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = List.copyOf(roles);
  }
}
