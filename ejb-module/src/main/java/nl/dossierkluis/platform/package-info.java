/**
 * What every feature stands on and no feature owns: clock, settings, database, ids, the caller, and
 * the rules' common exceptions. No business word may enter here.
 */
package nl.dossierkluis.platform;
