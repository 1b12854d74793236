package nl.dossierkluis.logbook;

import java.util.Map;

/**
 * One entry with what was sealed beside it.
 *
 * @param facts words of the details to their values; empty when they are erased
 */
public record LogDetails(LogLine line, Map<String, String> facts) {}
