package nl.dossierkluis.documents;

import nl.dossierkluis.platform.WrongState;

/** This cannot be done with a document in its present state. */
public class DocumentInWrongState extends WrongState {

  private static final long serialVersionUID = 1L;

  public DocumentInWrongState(DocumentState state) {
    super("documents.wrong-state", state);
  }
}
