package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/** A dossier as the pages show it. */
public record DossierView(
    String id,
    SubjectId client,
    String title,
    String commissionedBy,
    CommissionType commissionType,
    DossierState state,
    Instant openedAt,
    Optional<LocalDate> closedOn) {

  /** Says whether documents can still be added. */
  public boolean isOpen() {
    return state == DossierState.OPEN;
  }
}
