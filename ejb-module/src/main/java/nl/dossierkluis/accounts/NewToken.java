package nl.dossierkluis.accounts;

/**
 * A fresh token.
 *
 * @param token 43 characters base64url, shown this once
 */
public record NewToken(String token, TokenView view) {}
