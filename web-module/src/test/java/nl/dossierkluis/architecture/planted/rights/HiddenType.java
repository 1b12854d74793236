package nl.dossierkluis.architecture.planted.rights;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** Planted: a boundary that answers with a type the container cannot touch. */
@Stateless
@PermitAll
public class HiddenType {

  public Answer answer() {
    return new Answer();
  }

  static final class Answer {}
}
