package nl.dossierkluis.backup;

import java.util.Optional;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.RecordAddress;

/**
 * One sealed record as it stands in its row.
 *
 * @param id of the row, as the database has it
 * @param documentKey null where the container's own key seals it
 */
record SealedRow(Object id, String container, String documentKey, long revision, byte[] bytes) {

  /**
   * Where it must have been sealed.
   *
   * @throws IllegalArgumentException if an id is none
   */
  RecordAddress address(SealedColumns place) {
    return new RecordAddress(
        new ContainerId(container),
        Optional.ofNullable(documentKey).map(DocumentId::new),
        place.table(),
        String.valueOf(id),
        place.group(),
        revision);
  }
}
