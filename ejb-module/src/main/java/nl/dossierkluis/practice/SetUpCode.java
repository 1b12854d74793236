package nl.dossierkluis.practice;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Settings;

/**
 * The one-time code that proves that whoever sets up the practice also started the server. It is
 * printed on the console at the start, lives in memory, and a new start makes a new one.
 */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class SetUpCode {

  @Inject Practices practices;
  @Inject Settings settings;

  private final String code = RandomId.next();

  @PostConstruct
  void tell() {
    if (!settings.demo() && practices.card().isEmpty()) {
      Console.say("set-up: " + settings.baseUrl() + "/practice/set-up#" + code);
    }
  }

  /** Says whether this is the code, in time that does not depend on where it differs. */
  public boolean matches(String attempt) {
    return attempt != null
        && MessageDigest.isEqual(
            code.getBytes(StandardCharsets.UTF_8),
            attempt.strip().getBytes(StandardCharsets.UTF_8));
  }
}
