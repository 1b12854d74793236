package nl.dossierkluis.documents;

import java.util.Collection;
import java.util.EnumSet;
import nl.dossierkluis.vault.Observation;

/** What inspection found; the sentence for each stands in the message bundles under its name. */
public enum Finding {
  /** This kind of file is not accepted for this type of document. */
  TYPE_NOT_ALLOWED(DocumentState.REFUSED),
  /** The file is something else than its name says. */
  CONTENT_NAME_MISMATCH(DocumentState.REFUSED),
  /** A password keeps us from looking inside. */
  PASSWORD_PROTECTED(DocumentState.HELD),
  /** It could not be inspected. */
  NOT_INSPECTED(DocumentState.HELD);

  private final DocumentState consequence;

  Finding(DocumentState consequence) {
    this.consequence = consequence;
  }

  /** The state to which this finding leads by itself. */
  public DocumentState consequence() {
    return consequence;
  }

  static Finding of(Observation observation) {
    return switch (observation) {
      case CONTENT_NAME_MISMATCH -> CONTENT_NAME_MISMATCH;
      case PASSWORD_PROTECTED -> PASSWORD_PROTECTED;
      case NOT_INSPECTED -> NOT_INSPECTED;
    };
  }

  /** The state that follows from all findings together: the gravest decides. */
  static DocumentState stateFor(Collection<Finding> findings) {
    EnumSet<DocumentState> states = EnumSet.of(DocumentState.ACCEPTED);
    findings.forEach(finding -> states.add(finding.consequence()));
    if (states.contains(DocumentState.REFUSED)) {
      return DocumentState.REFUSED;
    }
    return states.contains(DocumentState.HELD) ? DocumentState.HELD : DocumentState.ACCEPTED;
  }
}
