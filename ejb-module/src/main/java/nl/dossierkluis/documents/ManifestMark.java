package nl.dossierkluis.documents;

import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.AuditObject;

/**
 * How far a manifest has come. It stands in the audit entry of each change, so that a manifest that
 * is put back as a whole stands out against the log.
 */
record ManifestMark(String dossier, long number, String digest) {

  private static final String DOSSIER = "dossier";
  private static final String NUMBER = "manifest";
  private static final String DIGEST = "manifestDigest";

  /** The same object with this mark among its sealed details. */
  AuditObject on(AuditObject object) {
    return object.with(DOSSIER, dossier).with(NUMBER, Long.toString(number)).with(DIGEST, digest);
  }

  /** The mark among the details of an entry; empty where it has none. */
  static Optional<ManifestMark> of(Map<String, String> facts) {
    return facts.containsKey(DIGEST)
        ? Optional.of(
            new ManifestMark(
                facts.get(DOSSIER), Long.parseLong(facts.get(NUMBER)), facts.get(DIGEST)))
        : Optional.empty();
  }
}
