package nl.dossierkluis.documents;

import java.time.Instant;
import java.util.Set;

/** A document as the pages show it. */
public record DocumentView(
    String id,
    String dossierId,
    String fileName,
    DocumentType type,
    Origin origin,
    DocumentState state,
    Set<Finding> findings,
    Instant receivedAt,
    long length,
    String detectedType,
    String language,
    int pages,
    String sha256,
    boolean visibleToClient) {

  /** Says whether somebody can open it. */
  public boolean isOpenable() {
    return state == DocumentState.ACCEPTED;
  }

  /** Says whether its bytes are still there, so that it can be sorted or destroyed. */
  public boolean isKept() {
    return state != DocumentState.REFUSED && state != DocumentState.DESTROYED;
  }

  /** Says whether somebody has to decide about it. */
  public boolean isHeld() {
    return state == DocumentState.HELD;
  }
}
