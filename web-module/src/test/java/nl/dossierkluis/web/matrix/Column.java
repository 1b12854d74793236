package nl.dossierkluis.web.matrix;

/** The callers whom the product treats alike, as columns of the table in this order. */
enum Column {
  /** Nobody whom the product knows, whatever she sends along. */
  STRANGER,
  CLIENT,
  COACH,
  OWNER,
  PRIVACY,
  OFFICE
}
