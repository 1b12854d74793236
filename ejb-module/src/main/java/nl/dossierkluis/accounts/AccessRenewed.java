package nl.dossierkluis.accounts;

/**
 * That all which opened an account was taken away, within the transaction that does it: whoever
 * sends mail tells the account's holder, without a name and without a link.
 *
 * @param accountId whose access it is
 */
public record AccessRenewed(String accountId) {}
