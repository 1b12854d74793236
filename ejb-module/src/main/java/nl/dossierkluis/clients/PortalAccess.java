package nl.dossierkluis.clients;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a client is on her way into the portal.
 *
 * @param invited whether she was ever invited
 * @param in whether she has been in
 * @param linkUntil until when the link that she was given works, if it still does
 */
public record PortalAccess(boolean invited, boolean in, Optional<Instant> linkUntil) {}
