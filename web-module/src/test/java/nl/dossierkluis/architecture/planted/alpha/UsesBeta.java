package nl.dossierkluis.architecture.planted.alpha;

import nl.dossierkluis.architecture.planted.beta.UsesAlpha;

/** Half of a cycle. */
public class UsesBeta {
  UsesAlpha other;
}
