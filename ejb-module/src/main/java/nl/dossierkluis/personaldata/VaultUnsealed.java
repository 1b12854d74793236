package nl.dossierkluis.personaldata;

/**
 * Somebody has opened the vault with which the server started sealed; what waited for it begins. A
 * vault that was open from the start fires none.
 */
public record VaultUnsealed() {}
