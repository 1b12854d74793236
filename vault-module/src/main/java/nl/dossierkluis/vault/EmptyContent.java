package nl.dossierkluis.vault;

/** There was nothing to store. */
public final class EmptyContent extends VaultException {

  private static final long serialVersionUID = 1L;

  EmptyContent(DocumentId document) {
    super(VaultObject.DOCUMENT, document.text(), "got no content");
  }
}
