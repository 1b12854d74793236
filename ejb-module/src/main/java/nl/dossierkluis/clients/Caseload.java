package nl.dossierkluis.clients;

import java.util.Set;

/**
 * Tells whose dossiers an account may work in. Grants are kept with the dossiers, which know the
 * clients and not the other way round; hence this interface.
 */
public interface Caseload {

  /** Ids of the clients in whose dossiers the account may work today. */
  Set<String> clientsOf(String accountId);
}
