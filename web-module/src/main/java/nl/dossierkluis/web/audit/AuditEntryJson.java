package nl.dossierkluis.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.audit.LogEntry;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.logbook.LogLine;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.platform.AccessPoint;

/**
 * An entry of the log in JSON.
 *
 * @param account id of who acted, or {@code SYSTEM} or {@code NOBODY}
 * @param name hers, where she has one
 * @param sentence the entry in words, in the language of the request
 * @param details what was sealed beside the entry; only where one entry is asked for
 */
public record AuditEntryJson(
    String id,
    Instant at,
    String account,
    Optional<String> name,
    List<String> roles,
    Optional<AccessPoint> accessPoint,
    Optional<Basis> basis,
    boolean emergency,
    Optional<String> responsible,
    Act act,
    ActGroup group,
    Outcome outcome,
    String objectKind,
    Optional<String> objectId,
    Optional<String> clientId,
    String sentence,
    Optional<Map<String, String>> details) {

  static AuditEntryJson of(LogLine line, LogWords words) {
    return of(line, words, Optional.empty());
  }

  static AuditEntryJson of(LogLine line, LogWords words, Optional<Map<String, String>> details) {
    LogEntry entry = line.entry();
    return new AuditEntryJson(
        entry.id(),
        entry.at(),
        entry.actor(),
        line.actor(),
        entry.roles().map(roles -> List.of(roles.split("\\+"))).orElse(List.of()),
        entry.accessPoint(),
        entry.basis(),
        entry.isEmergency(),
        entry.responsible(),
        entry.act(),
        ActGroup.of(entry.act()),
        entry.outcome(),
        entry.objectKind(),
        entry.objectId(),
        entry.subject().map(SubjectId::text),
        words.sentence(line),
        details);
  }
}
