package nl.dossierkluis.rights;

import nl.dossierkluis.platform.WrongState;

/** This step cannot be taken with a request in its present state. */
public class RequestInWrongState extends WrongState {

  private static final long serialVersionUID = 1L;

  public RequestInWrongState(RequestState state) {
    super("rights.wrong-state", state);
  }
}
