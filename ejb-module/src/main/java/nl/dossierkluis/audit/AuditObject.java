package nl.dossierkluis.audit;

import java.util.Map;
import nl.dossierkluis.personaldata.SubjectId;

/**
 * What an act was about.
 *
 * @param kind word of the feature's object, such as {@code document}
 * @param id its id; null where the act has no single object
 * @param subject the client concerned; null where there is none
 * @param details what else is worth knowing; sealed, never shown beside the entry
 */
public record AuditObject(String kind, String id, SubjectId subject, Map<String, String> details) {

  public AuditObject {
    details = Map.copyOf(details);
  }

  /** An object about no client. */
  public static AuditObject of(String kind, String id) {
    return new AuditObject(kind, id, null, Map.of());
  }

  /** An object about a client. */
  public static AuditObject of(String kind, String id, SubjectId subject) {
    return new AuditObject(kind, id, subject, Map.of());
  }

  /** The same object with one more detail. */
  public AuditObject with(String key, String value) {
    Map<String, String> more = new java.util.HashMap<>(details);
    more.put(key, value);
    return new AuditObject(kind, id, subject, more);
  }
}
