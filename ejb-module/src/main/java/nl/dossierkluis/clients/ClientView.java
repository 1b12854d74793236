package nl.dossierkluis.clients;

import java.time.Instant;

/** A client as the pages show her. */
public record ClientView(String id, String name, String email, Instant registeredAt) {}
