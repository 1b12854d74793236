package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditFacts;
import nl.dossierkluis.documents.ManifestDeviation.Kind;
import nl.dossierkluis.personaldata.SubjectId;

/** What the audit trail says of manifests. */
@ApplicationScoped
class ManifestLog {

  private static final Set<Act> CHANGES =
      EnumSet.of(
          Act.MANIFEST_MADE,
          Act.DOCUMENT_RECEIVED,
          Act.DOCUMENT_INSPECTED,
          Act.DOCUMENT_TYPED,
          Act.DOCUMENT_DECIDED,
          Act.DOCUMENT_DESTROYED);

  @Inject AuditFacts facts;

  /** How far a dossier's manifest had come at its newest entry; empty where there is none. */
  Optional<ManifestMark> newest(String dossier, SubjectId client) {
    return facts
        .of(client, CHANGES)
        .map(ManifestMark::of)
        .flatMap(Optional::stream)
        .filter(mark -> mark.dossier().equals(dossier))
        .findFirst();
  }

  /** How a manifest differs from what the newest entry says of it. */
  Optional<ManifestDeviation> judge(Manifest manifest, SubjectId client) {
    return newest(manifest.dossier(), client)
        .flatMap(mark -> kind(manifest, mark))
        .map(kind -> new ManifestDeviation(kind, manifest.dossier(), ""));
  }

  static Optional<Kind> kind(Manifest manifest, ManifestMark logged) {
    if (manifest.number() < logged.number()) {
      return Optional.of(Kind.OLDER_THAN_LOG);
    }
    boolean same = manifest.number() > logged.number() || manifest.head().equals(logged.digest());
    return same ? Optional.empty() : Optional.of(Kind.DIFFERS_FROM_LOG);
  }
}
