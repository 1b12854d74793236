package nl.dossierkluis.architecture.planted.web.two;

/** A page of another feature. */
public class Two {}
