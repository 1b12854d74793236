package nl.dossierkluis.accounts;

/**
 * Tells what is entrusted to an account and has to be handed over before the account is closed. The
 * dossiers keep it, which know the accounts and not the other way round; hence this interface.
 */
public interface Entrusted {

  /** In how many dossiers the account may work, now or from a day to come. */
  long countOf(String accountId);
}
