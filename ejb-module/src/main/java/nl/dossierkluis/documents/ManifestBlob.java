package nl.dossierkluis.documents;

/**
 * A blob that a document must have. It was written once, under an id that is never used again and
 * that its seal binds together with document and version; no digest of it could say more.
 */
public record ManifestBlob(String blob, int version) {}
