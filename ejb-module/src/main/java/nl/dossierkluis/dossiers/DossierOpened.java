package nl.dossierkluis.dossiers;

/**
 * A dossier was opened, in the transaction that is under way.
 *
 * @param container whose key seals its record; it lives as long as the dossier does
 */
public record DossierOpened(String dossierId, String container) {}
