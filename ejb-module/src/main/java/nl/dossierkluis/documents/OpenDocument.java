package nl.dossierkluis.documents;

/**
 * A document and its content, ready to be read. Whoever receives it closes the content.
 *
 * @param view what the document is
 * @param content its verified bytes
 */
public record OpenDocument(DocumentView view, OpenFile content) {}
