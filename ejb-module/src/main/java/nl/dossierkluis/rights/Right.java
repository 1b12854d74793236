package nl.dossierkluis.rights;

/** The rights of a data subject that can be asked for by a request (GDPR art. 15 to 21). */
public enum Right {
  /** Inzage, art. 15. */
  ACCESS,
  /** Aanpassen of aanvullen, art. 16. */
  RECTIFICATION,
  /** Verwijderen, art. 17. */
  ERASURE,
  /** Afschermen, art. 18. */
  RESTRICTION,
  /** Overdracht, art. 20. */
  PORTABILITY,
  /** Bezwaar, art. 21. */
  OBJECTION
}
