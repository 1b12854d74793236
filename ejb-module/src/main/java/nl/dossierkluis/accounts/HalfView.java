package nl.dossierkluis.accounts;

/**
 * A half sign-in as its page sees it.
 *
 * @param stage what comes next
 * @param email whose it is, for password managers
 * @param needsPassword whether the account has none yet
 * @param hasPasskey whether a passkey will do
 * @param hasApp whether a code of an app will do
 */
public record HalfView(
    SignInStep.Stage stage,
    String email,
    boolean needsPassword,
    boolean hasPasskey,
    boolean hasApp) {}
