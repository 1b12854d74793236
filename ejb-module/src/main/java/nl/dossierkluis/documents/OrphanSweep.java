package nl.dossierkluis.documents;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.personaldata.VaultUnsealed;

/**
 * Has the orphans of a crash swept with every start, or as soon as the vault is open, without
 * making the start wait for it.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
public class OrphanSweep {

  @Inject DocumentWork work;
  @Inject VaultSeal seal;

  @PostConstruct
  void start() {
    if (!seal.isClosed()) {
      work.sweepSoon();
    }
  }

  /** Does what the start had to leave. */
  public void opened(@Observes VaultUnsealed unsealed) {
    work.sweepSoon();
  }
}
