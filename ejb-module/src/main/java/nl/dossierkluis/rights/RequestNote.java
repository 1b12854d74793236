package nl.dossierkluis.rights;

/**
 * What somebody wrote down at a step.
 *
 * @param step name of the step, such as {@code contact}
 * @param text in the words of whoever took it; possibly empty
 */
public record RequestNote(String step, String text) {}
