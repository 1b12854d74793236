package nl.dossierkluis.web.demo;

/**
 * One trajectory of a demo client; the words are those of the dossier itself.
 *
 * @param commissionedBy empty where the client pays
 * @param closedMonthsAgo 0 while it is open
 */
record DemoDossier(
    String title, String commissionType, String commissionedBy, int closedMonthsAgo) {}
