package nl.dossierkluis.vault.tlog;

/**
 * A checkpoint from somewhere else: written down, mailed or kept at an earlier time.
 *
 * @param name where it came from, for people
 */
public record LogWitness(String name, SignedNote note) {}
