package nl.dossierkluis.architecture.planted.web.one;

import nl.dossierkluis.architecture.planted.holderless.HolderlessEntity;

/** A page that holds a row. */
public class UsesEntity {
  HolderlessEntity row;
}
