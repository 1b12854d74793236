package nl.dossierkluis.architecture.planted.holderless;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import nl.dossierkluis.personaldata.SealedRecord;

/** Personal data that no export would tell of. */
@Entity
public class HolderlessEntity {
  @Embedded SealedRecord secret;
}
