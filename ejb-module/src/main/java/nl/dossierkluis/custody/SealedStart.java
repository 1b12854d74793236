package nl.dossierkluis.custody;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import nl.dossierkluis.personaldata.VaultSeal;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.VaultFolders;

/** Says at the start that the vault is sealed: which key is not there, and what to do. */
@Singleton
@Startup
@PermitAll
@DependsOn("VaultStartup")
public class SealedStart {

  @Inject VaultSeal seal;
  @Inject VaultFolders folders;
  @Inject Settings settings;

  @PostConstruct
  void tell() {
    if (seal.isClosed()) {
      Console.say(
          "sealed because: the key file "
              + folders.keyFile()
              + " is not there; open the vault with its passphrase or recovery code, or put the"
              + " file back and start again");
      Console.say("sealed: " + settings.baseUrl() + "/custody/sealed");
    }
  }
}
