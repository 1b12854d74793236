package nl.dossierkluis.architecture.planted.rights;

import nl.dossierkluis.architecture.planted.vault.keys.Inside;

/** Reaches into the vault. */
public class UsesVault {
  Inside inside;
}
