package nl.dossierkluis.audit;

import java.util.Map;

/** The sealed part of an entry. */
public record AuditDetails(Map<String, String> facts) {

  public AuditDetails {
    facts = Map.copyOf(facts);
  }
}
