package nl.dossierkluis.web.documents;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import nl.dossierkluis.documents.Decision;
import nl.dossierkluis.documents.DocumentDecisions;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.DocumentWork;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import org.omnifaces.cdi.Param;

/** One document: what is known of it, what was found, and what is decided about it. */
@Named
@RequestScoped
public class DocumentPage {

  @Inject @Param String id;
  @Inject Documents documents;
  @Inject DocumentDecisions decisions;
  @Inject DocumentWork work;
  @Inject Dossiers dossiers;

  private DocumentView document;
  private DossierView dossier;
  private String reason;

  public DocumentView getDocument() {
    if (document == null) {
      document = documents.get(id);
    }
    return document;
  }

  public DossierView getDossier() {
    if (dossier == null) {
      dossier = dossiers.get(getDocument().dossierId());
    }
    return dossier;
  }

  /** Says whether the viewer works in the dossier, or may only read it. */
  public boolean isWorking() {
    return dossiers.mayWorkIn(getDocument().dossierId());
  }

  /** Keeps the document in spite of what was found. */
  public String accept() {
    decisions.decide(id, Decision.ACCEPT, reason);
    return dossier("documents.accepted");
  }

  /** Does not keep the document; whoever sent it sends it again. */
  public String giveBack() {
    decisions.decide(id, Decision.RETURN, reason);
    work.follow(List.of(id));
    return dossier("documents.returned");
  }

  /** Destroys the document. */
  public String destroy() {
    decisions.destroy(id);
    work.follow(List.of(id));
    return dossier("documents.destroyed");
  }

  private String dossier(String notice) {
    return "/dossiers/dossier?faces-redirect=true&notice="
        + notice
        + "&id="
        + getDocument().dossierId();
  }

  public String getId() {
    return id;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
