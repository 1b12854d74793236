package nl.dossierkluis.vault;

import java.util.List;

/**
 * What a caller knows to be in the vault, so that a check can say what is missing: the folders
 * alone cannot tell a container that is gone from one that never was.
 *
 * @param containers that must be there
 * @param documents whose keys must be there
 * @param blobs that must be there; a check that reads data opens each in exactly this place
 */
public record KnownObjects(
    List<ContainerId> containers, List<DocumentId> documents, List<StoredBlob> blobs) {

  /** Nothing is known. */
  public static final KnownObjects NONE = new KnownObjects(List.of(), List.of(), List.of());

  public KnownObjects {
    containers = List.copyOf(containers);
    documents = List.copyOf(documents);
    blobs = List.copyOf(blobs);
  }
}
