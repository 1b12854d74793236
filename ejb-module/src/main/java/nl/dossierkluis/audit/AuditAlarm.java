package nl.dossierkluis.audit;

import java.time.Instant;

/** Something in the log that is not as it must be, and since when it is known. */
public record AuditAlarm(LogFinding finding, Instant since) {}
