package nl.dossierkluis.accounts;

import java.util.Set;

/**
 * Who a program acts for, and how far.
 *
 * @param scopes what the token is for; never empty
 */
public record TokenHolder(Caller caller, Set<TokenScope> scopes) {

  public TokenHolder {
    scopes = Set.copyOf(scopes);
  }

  /** Says whether the token may do all that its account may. */
  public boolean isForEverything() {
    return scopes.size() == TokenScope.values().length;
  }
}
