/**
 * Accounts, their roles, sign-in, sessions, tokens and invitations. An account's name, address and
 * password hash are sealed; it is found by a blind index of its e-mail address.
 */
package nl.dossierkluis.accounts;
