package nl.dossierkluis.web.matrix;

/** To whom an object belongs: one of three clients, or to none, because there is no such object. */
enum Whose {
  /** A client of the first coach. */
  A,
  /** Another client of hers. */
  B,
  /** A client of the second coach. */
  C,
  ABSENT
}
