package nl.dossierkluis.statement;

/** Where a sentence stands in the published text, so that a page can set it as it was. */
public enum SentenceForm {
  /** Opens a paragraph. */
  PARAGRAPH,
  /** Goes on in the paragraph of the sentence before. */
  CONTINUED,
  /** An item of a list. */
  ITEM
}
