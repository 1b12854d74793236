package nl.dossierkluis.accounts;

/**
 * A half sign-in as its page sees it.
 *
 * @param stage what comes next
 * @param email whose it is, for password managers
 * @param needsPassword whether the account has none yet
 * @param waived whether the owner lets her do with a password alone
 * @param hasPasskey whether a passkey will do
 * @param hasApp whether a code of an app will do
 */
public record HalfView(
    SignInStep.Stage stage,
    String email,
    boolean needsPassword,
    boolean waived,
    boolean hasPasskey,
    boolean hasApp) {}
