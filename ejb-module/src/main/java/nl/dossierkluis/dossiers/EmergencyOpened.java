package nl.dossierkluis.dossiers;

import java.util.List;

/**
 * Somebody opened a dossier in an emergency, in the transaction that is under way. The portal and
 * the page of the day tell it by themselves; whoever sends letters hears of it here.
 *
 * @param accounts of those who are told: the client, if she was invited, and the coaches who may
 *     work in the dossier
 */
public record EmergencyOpened(String dossierId, List<String> accounts) {

  public EmergencyOpened {
    accounts = List.copyOf(accounts);
  }
}
