package nl.dossierkluis.web.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import nl.dossierkluis.accounts.AccountView;
import nl.dossierkluis.accounts.Accounts;
import nl.dossierkluis.accounts.ApiTokens;
import nl.dossierkluis.accounts.Invitations;
import nl.dossierkluis.platform.Console;
import nl.dossierkluis.platform.RandomId;
import nl.dossierkluis.platform.Roles;

/**
 * Tells whoever started the demo how to sign in. Only hashes are kept, so every start gives fresh
 * passwords and tokens.
 */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoAccounts {

  @Inject Accounts accounts;
  @Inject Invitations invitations;
  @Inject ApiTokens tokens;

  /** Prints a line for each account, in the order in which they were made. */
  public void tell() {
    accounts.all().forEach(this::tell);
  }

  private void tell(AccountView account) {
    String password = RandomId.next();
    invitations.setPassword(account.id(), password);
    Console.say(
        "demo account: %s %s %s %s"
            .formatted(
                account.roles().get(0), account.email(), password, tokens.issue(account.id())));
  }
}
