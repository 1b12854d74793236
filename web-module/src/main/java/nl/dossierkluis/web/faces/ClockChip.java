package nl.dossierkluis.web.faces;

/**
 * What a clock chip shows.
 *
 * @param tone calm, near the end, or late
 * @param text how many days are left and until when
 */
public record ClockChip(Tone tone, String text) {}
