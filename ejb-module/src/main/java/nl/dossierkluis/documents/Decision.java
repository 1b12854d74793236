package nl.dossierkluis.documents;

import java.util.Set;
import nl.dossierkluis.platform.InvalidInput;

/** What somebody decides about a document that is held. */
public enum Decision {
  /** It is kept as it is, for a reason that is written down. */
  ACCEPT,
  /** A copy without what was found takes its place. */
  CLEAN_COPY,
  /** It goes back to whoever sent it; nothing of it is kept. */
  RETURN,
  /** It is not wanted; nothing of it is kept. */
  REFUSE;

  /**
   * Throws {@link InvalidInput} when these findings leave no such choice, or a reason is missing.
   */
  void requireUsable(Set<Finding> findings, String reason) {
    if (this == CLEAN_COPY) {
      // Of what cannot be looked into, no clean copy can be made.
      throw new InvalidInput("decision", "documents.no-clean-copy", findings.size());
    }
    if (this == ACCEPT && (reason == null || reason.isBlank())) {
      throw new InvalidInput("reason", "platform.required");
    }
    if (reason != null && reason.length() > 1000) {
      throw new InvalidInput("reason", "platform.too-long", 1000);
    }
  }
}
