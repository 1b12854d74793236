package nl.dossierkluis.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * Leave to work in a dossier, as the pages show it: whose and who, nothing of what is in it.
 *
 * @param dossierOpenedAt tells the dossiers of one client apart without their titles
 * @param firstDay empty where it began when it was given
 * @param lastDay empty where it has no end
 */
public record GrantView(
    String id,
    String dossierId,
    Instant dossierOpenedAt,
    SubjectId client,
    String clientName,
    String accountId,
    String accountName,
    GrantBasis basis,
    Instant grantedAt,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay) {}
