package nl.dossierkluis.accounts;

import java.util.List;

/**
 * What follows on the first factor.
 *
 * @param session token of the session that is open now
 * @param backupCodes shown this once; possibly none
 */
public record FirstFactor(String session, List<String> backupCodes) {

  @Override
  public String toString() {
    return "FirstFactor";
  }
}
