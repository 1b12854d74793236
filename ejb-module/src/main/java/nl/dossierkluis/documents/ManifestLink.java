package nl.dossierkluis.documents;

import java.util.Optional;

/**
 * An entry of a manifest as it was found.
 *
 * @param number that its column says
 * @param digest of its sealed bytes
 * @param change what it says; empty when it did not open
 */
record ManifestLink(long number, String digest, Optional<ManifestChange> change) {}
