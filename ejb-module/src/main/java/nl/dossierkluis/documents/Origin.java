package nl.dossierkluis.documents;

/** Where a document came from (the source of GDPR art. 14 and 15(1)(g)). */
public enum Origin {
  CLIENT,
  COACH,
  THIRD_PARTY
}
