package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.platform.Roles;

/**
 * Compares all dossiers with their manifests and names whatever is not as it must be: to whoever
 * asks, and to the log. Changes nothing.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.OWNER})
public class ManifestCheck {

  @Inject DossierCheck dossiers;
  @Inject DossierDocuments documents;
  @Inject Manifests manifests;
  @Inject AuditTrail audit;
  @EJB ManifestCheck self;

  /** Checks all dossiers one after the other; each is kept from changing for that moment only. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ManifestReport run() {
    ManifestReport report = ManifestReport.NONE;
    List<String> next = documents.dossiersAfter("");
    while (!next.isEmpty()) {
      for (String dossier : next) {
        report = report.and(self.check(dossier));
      }
      next = documents.dossiersAfter(next.get(next.size() - 1));
    }
    self.note(report);
    return report;
  }

  /** Checks one dossier; one that there is not has nothing wrong with it. */
  public ManifestReport check(String dossierId) {
    ManifestReport report = dossiers.check(dossierId);
    report.deviations().forEach(manifests::alarm);
    return report;
  }

  /** Takes down that somebody has checked. */
  public void note(ManifestReport report) {
    audit.did(
        Act.DATA_CHECKED,
        AuditObject.of("manifest", null)
            .with("dossiers", Integer.toString(report.dossiers()))
            .with("deviations", Integer.toString(report.deviations().size())));
  }
}
