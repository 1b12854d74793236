package nl.dossierkluis.documents;

/**
 * Something that is not as it must be.
 *
 * @param dossier whose manifest says so
 * @param object id of a document or blob, or numbers of entries; empty for the manifest as a whole
 */
public record ManifestDeviation(Kind kind, String dossier, String object) {

  /** What is wrong. The names are kept for ever: the audit trail has them. */
  public enum Kind {
    ROW_OLDER("document %s: an older state of its row was put back"),
    ROW_NEWER("document %s: its row is newer than the manifest"),
    ROW_CHANGED("document %s: its row was changed behind the product's back"),
    ROW_MISSING("document %s: its row is missing"),
    ROW_UNKNOWN("document %s: its row was added behind the product's back"),
    CARD_UNREADABLE("document %s: its card does not open"),
    BLOB_MISSING("blob %s: is not there"),
    BLOB_UNREADABLE("blob %s: does not open"),
    ENTRY_MISSING("entry %s of the manifest: is missing"),
    ENTRY_UNREADABLE("entry %s of the manifest: does not open"),
    ENTRY_FOREIGN("entry %s of the manifest: belongs to another dossier"),
    ENTRY_MISPLACED("entry %s of the manifest: does not follow on the one before"),
    ENTRY_DUPLICATE("entry %s of the manifest: is there a second time"),
    HEAD_CHANGED("its manifest does not end where it should"),
    BASE_MISSING("the base of its manifest is missing"),
    BASE_UNREADABLE("the base of its manifest does not open"),
    MANIFEST_MISSING("its manifest is missing"),
    OLDER_THAN_LOG("its manifest is older than the audit trail says"),
    DIFFERS_FROM_LOG("its manifest is another one than the audit trail says");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /** Whether {@link #object} is a document. */
  boolean isOfDocument() {
    return kind.words.startsWith("document");
  }

  /** Whether there is no manifest left to compare with. */
  boolean leavesNothing() {
    return kind == Kind.MANIFEST_MISSING
        || kind == Kind.BASE_MISSING
        || kind == Kind.BASE_UNREADABLE;
  }

  /** What an operator reads; ids and numbers only. */
  @Override
  public String toString() {
    return "dossier " + dossier + ": " + kind.words.formatted(object);
  }
}
