package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import nl.dossierkluis.accounts.AccountState;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.faces.Choice;

/** The coaches to whom the owner can grant something, to choose from. */
@RequestScoped
public class Coaches {

  @Inject Accounts accounts;

  private List<AccountView> staff;

  /** All coaches by name, but one; null for all. */
  public List<Choice> but(String accountId) {
    if (staff == null) {
      staff = accounts.staff();
    }
    return staff.stream()
        .filter(account -> account.state() != AccountState.CLOSED)
        .filter(account -> account.roles().contains(Roles.COACH))
        .filter(account -> !account.id().equals(accountId))
        .map(account -> new Choice(account.id(), account.name()))
        .toList();
  }
}
