package nl.dossierkluis.web.accounts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.Factors;
import nl.dossierkluis.accounts.RenewalView;

/**
 * Tells somebody, for a month, that her access was renewed by another: it may not have been she.
 */
@Named
@RequestScoped
public class RenewalNotice {

  @Inject Factors factors;
  @Inject Accounts accounts;

  private RenewalView recent;

  /** What was done; null when there is nothing to tell. */
  public RenewalView getRecent() {
    if (recent == null) {
      recent = factors.recentRenewal().orElse(null);
    }
    return recent;
  }

  /** Who did it. */
  public String getBy() {
    return accounts.nameOf(getRecent().by());
  }
}
