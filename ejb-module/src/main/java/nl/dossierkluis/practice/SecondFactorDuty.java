package nl.dossierkluis.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.accounts.FactorDuty;

/** Second factors are off in the demo practice, where everything is made up, and nowhere else. */
@ApplicationScoped
class SecondFactorDuty implements FactorDuty {

  @Inject Practices practices;

  @Override
  public boolean applies() {
    return !practices.isDemo();
  }
}
