package nl.dossierkluis.web.dossiers;

import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.dossiers.EmergencyView;

/** An opening in an emergency in JSON. */
public record EmergencyJson(
    String id,
    String dossierId,
    String clientId,
    String openedBy,
    String reason,
    Instant openedAt,
    Instant endsAt,
    Optional<Instant> reviewedAt,
    String remark) {

  static EmergencyJson of(EmergencyView emergency) {
    return new EmergencyJson(
        emergency.id(),
        emergency.dossierId(),
        emergency.client().text(),
        emergency.openedBy(),
        emergency.reason(),
        emergency.openedAt(),
        emergency.endsAt(),
        emergency.reviewedAt(),
        emergency.remark());
  }
}
