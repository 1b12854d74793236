package nl.dossierkluis.architecture.planted.beta;

import nl.dossierkluis.architecture.planted.alpha.UsesBeta;

/** The other half of a cycle. */
public class UsesAlpha {
  UsesBeta other;
}
