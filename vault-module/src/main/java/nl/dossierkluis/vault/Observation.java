package nl.dossierkluis.vault;

/**
 * A fact the inspection found about a content. What follows from it for a document (refused, held,
 * accepted with a note) is decided by those who know what the document is for.
 */
public enum Observation {
  /**
   * The content is of another type than the ending of the declared name promises, as in a Windows
   * program named {@code cv.pdf}. A name without a known ending promises nothing.
   */
  CONTENT_NAME_MISMATCH,

  /** The content, or a file inside it, opens with a password only and was not read. */
  PASSWORD_PROTECTED,

  /**
   * The content, or a file inside it, could not be read through: it is damaged, it crashed, hung or
   * flooded the inspection, or it is nested deeper than is looked into. Nothing may be concluded
   * from the absence of other observations.
   */
  NOT_INSPECTED
}
