package nl.dossierkluis.architecture.planted.platform;

import nl.dossierkluis.architecture.planted.rights.AsksTheTime;

/** An arrow that points to the right. */
public class UsesRights {
  AsksTheTime later;
}
