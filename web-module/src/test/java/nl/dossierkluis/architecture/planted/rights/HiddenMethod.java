package nl.dossierkluis.architecture.planted.rights;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;

/** A boundary with a method that others in its package can compile against and never call. */
@Stateless
@PermitAll
public class HiddenMethod {
  void nobodyCan() {}
}
