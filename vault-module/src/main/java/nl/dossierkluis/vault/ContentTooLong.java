package nl.dossierkluis.vault;

/** The content was longer than the caller allowed; nothing of it was kept. */
public final class ContentTooLong extends VaultException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  ContentTooLong(DocumentId document, long limit) {
    super(VaultObject.DOCUMENT, document.text(), "got more than " + limit + " bytes");
    this.limit = limit;
  }

  /** What was allowed, in bytes. */
  public long limit() {
    return limit;
  }
}
