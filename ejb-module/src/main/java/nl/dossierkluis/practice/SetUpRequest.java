package nl.dossierkluis.practice;

/**
 * What the set-up page asks.
 *
 * @param code the one-time code from the console
 * @param practiceName name of the practice
 * @param name of the owner
 * @param email of the owner
 * @param password of the owner
 * @param coaches whether the owner coaches herself
 */
public record SetUpRequest(
    String code,
    String practiceName,
    String name,
    String email,
    String password,
    boolean coaches) {}
