/** Signing in and out, invitations, and who the caller of a request is. */
package nl.dossierkluis.web.accounts;
