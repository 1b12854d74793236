package nl.dossierkluis.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;

/**
 * Stands in for the account of an address that nobody has: whoever tries it waits for the same
 * work, and learns nothing from the time of an answer.
 */
@ApplicationScoped
class Nobody {

  private static final String ROW = "NOBODY";

  @Inject Containers containers;
  @Inject SealedRecords records;
  @Inject Devices devices;

  private SealedRecord credential;

  /** A hash that no password is known to fit, found as that of anybody is. */
  PasswordHash hash() {
    devices.knows(ROW);
    return records.open(Account.CREDENTIAL, ROW, sealed()).hash();
  }

  private synchronized SealedRecord sealed() {
    if (credential == null) {
      credential =
          records.seal(
              Account.CREDENTIAL,
              ROW,
              containers.named("LOCAL-" + ROW),
              new Credential(PasswordHash.ofNobody().toPhc()));
    }
    return credential;
  }
}
