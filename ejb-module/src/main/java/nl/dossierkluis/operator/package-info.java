/**
 * The operator's commands: a running server carries them out itself, asked over a socket in the
 * data folder, since it alone has database and keyring open; on a stopped one they work on the
 * folders. It knows the features' {@link nl.dossierkluis.platform.AdminCommand}s by their words
 * alone.
 */
package nl.dossierkluis.operator;
