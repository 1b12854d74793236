package nl.dossierkluis.rights;

import nl.dossierkluis.platform.WrongState;

/** The month in which an extension can be announced is over (GDPR art. 12(3)). */
public class ExtensionTooLate extends WrongState {

  private static final long serialVersionUID = 1L;

  public ExtensionTooLate(RequestState state) {
    super("rights.extension-too-late", state);
  }
}
