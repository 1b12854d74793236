package nl.dossierkluis.personaldata;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.vault.Vault;

/** Opens the vault with the server, so that a missing key is told at the start and not later. */
@Singleton
@Startup
@PermitAll
@DependsOn("Database")
public class VaultStartup {

  @Inject jakarta.enterprise.inject.Instance<Vault> vault;

  @PostConstruct
  void open() {
    try {
      vault.get();
    } catch (RuntimeException e) {
      Console.say("cannot start: " + e.getMessage());
      throw e;
    }
  }
}
