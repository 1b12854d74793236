package nl.dossierkluis.architecture.planted.vault;

import jakarta.inject.Inject;

/** A vault that knows a framework. */
public class UsesJakarta {
  @Inject String something;
}
