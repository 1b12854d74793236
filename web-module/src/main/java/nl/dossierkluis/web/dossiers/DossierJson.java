package nl.dossierkluis.web.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.dossiers.CommissionType;
import nl.dossierkluis.dossiers.DossierState;
import nl.dossierkluis.dossiers.DossierView;

/** A dossier in JSON. */
public record DossierJson(
    String id,
    String clientId,
    String title,
    String commissionedBy,
    CommissionType commissionType,
    DossierState state,
    Instant openedAt,
    Optional<LocalDate> closedOn) {

  static DossierJson of(DossierView dossier) {
    return new DossierJson(
        dossier.id(),
        dossier.client().text(),
        dossier.title(),
        dossier.commissionedBy(),
        dossier.commissionType(),
        dossier.state(),
        dossier.openedAt(),
        dossier.closedOn());
  }
}
