package nl.dossierkluis.architecture.planted.vault.tlog;

import nl.dossierkluis.architecture.planted.vault.keys.Inside;

/** Part of the log, and does not stand alone. */
public class Hash {
  Inside inside;
}
