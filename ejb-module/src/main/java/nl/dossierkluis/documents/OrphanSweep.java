package nl.dossierkluis.documents;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Has the orphans of a crash swept with every start, without making the start wait for it. */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
public class OrphanSweep {

  @Inject DocumentWork work;

  @PostConstruct
  void start() {
    work.sweepSoon();
  }
}
