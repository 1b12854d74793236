package nl.dossierkluis.web.faces;

/**
 * A sentence in the summary above a page.
 *
 * @param text what to do
 * @param target id of the field it is about; null if it is about none
 */
public record FormProblem(String text, String target) {}
