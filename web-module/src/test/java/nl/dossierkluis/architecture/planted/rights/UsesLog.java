package nl.dossierkluis.architecture.planted.rights;

import nl.dossierkluis.architecture.planted.vault.tlog.Hash;

/** Not the trail. */
public class UsesLog {
  Hash hash;
}
