package nl.dossierkluis.architecture.planted.rights;

import jakarta.ejb.Stateless;

/** A boundary that does not say who may. */
@Stateless
public class OpenBoundary {
  /** Open to everybody, because nobody said otherwise. */
  public void everybodyMay() {}
}
