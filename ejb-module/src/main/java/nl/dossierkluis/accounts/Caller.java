package nl.dossierkluis.accounts;

import java.util.List;

/**
 * Who a valid token belongs to.
 *
 * @param accountId id of the account
 * @param roles its roles, the first is the one it is known by
 */
public record Caller(String accountId, List<String> roles) {

  public Caller {
    roles = List.copyOf(roles);
  }
}
