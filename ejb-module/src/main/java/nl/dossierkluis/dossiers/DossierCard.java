package nl.dossierkluis.dossiers;

/**
 * What a dossier is about.
 *
 * @param title such as "Traject spoor 2"
 * @param commissionedBy name of the commissioning party; empty for a client who pays herself
 */
public record DossierCard(String title, String commissionedBy) {}
