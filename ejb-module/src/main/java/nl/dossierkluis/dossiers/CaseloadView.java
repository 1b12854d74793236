package nl.dossierkluis.dossiers;

import nl.dossierkluis.accounts.AccountView;

/**
 * Somebody of the staff and how much she may see.
 *
 * @param dossiers in how many dossiers she may work, now or from a day to come
 */
public record CaseloadView(AccountView account, long dossiers) {}
