package nl.dossierkluis.architecture.planted.rights;

import jakarta.servlet.http.HttpServletRequest;

/** A value that knows a framework. */
public record RecordOfAFramework(HttpServletRequest request) {}
