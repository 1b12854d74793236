package nl.dossierkluis.documents;

/**
 * One change of a dossier's documents, as it stands sealed in an entry of the manifest.
 *
 * @param number counts the changes of this dossier, from 1, without gaps
 * @param before digest of the entry before, see {@link Manifest#head}
 * @param line what the document has become
 */
public record ManifestChange(String dossier, long number, String before, ManifestLine line) {}
