package nl.dossierkluis.web.faces;

/**
 * Something to choose in a form.
 *
 * @param value what is kept
 * @param label what is shown
 */
public record Choice(Object value, String label) {}
