package nl.dossierkluis.architecture.planted.vault.keys;

/** An inside of a vault. */
public class Inside {}
