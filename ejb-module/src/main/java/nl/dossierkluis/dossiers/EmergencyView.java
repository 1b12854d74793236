package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * An opening in an emergency, as the pages show it.
 *
 * @param openedBy name of who opened it
 * @param remark of the review; empty until then
 */
public record EmergencyView(
    String id,
    String dossierId,
    SubjectId client,
    String clientName,
    String openedBy,
    String reason,
    Instant openedAt,
    Instant endsAt,
    Optional<Instant> reviewedAt,
    String remark) {}
