package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.dossierkluis.clients.ClientView;
import nl.dossierkluis.clients.Clients;
import nl.dossierkluis.documents.DocumentDecisions;
import nl.dossierkluis.documents.DocumentType;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.DocumentWork;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.web.faces.Words;
import org.omnifaces.cdi.Param;

/** One dossier and its documents, for the coach who works in it. */
@Named
@RequestScoped
public class DossierPage {

  @Inject @Param String id;
  @Inject @Param String after;
  @Inject Dossiers dossiers;
  @Inject Documents documents;
  @Inject DocumentDecisions decisions;
  @Inject DocumentWork work;
  @Inject Clients clients;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private DossierView dossier;
  private ClientView client;
  private Page<DocumentView> page;
  private DocumentType type;

  public DossierView getDossier() {
    if (dossier == null) {
      dossier = dossiers.get(id);
    }
    return dossier;
  }

  public ClientView getClient() {
    if (client == null) {
      client = clients.get(getDossier().client().text());
    }
    return client;
  }

  /** Says whether the viewer works in the dossier, or may only read it. */
  public boolean isWorking() {
    return dossiers.mayWorkIn(id);
  }

  private Page<DocumentView> page() {
    if (page == null) {
      Optional<String> from = Optional.ofNullable(after).filter(text -> !text.isEmpty());
      page = documents.list(id, new PageRequest(from, Page.MAXIMUM));
    }
    return page;
  }

  public List<DocumentView> getDocuments() {
    return page().items();
  }

  /** What was found in a document, in words. */
  public List<String> sentences(DocumentView document) {
    return document.findings().stream()
        .map(finding -> words.of("documents.finding." + finding))
        .toList();
  }

  /** Where the next page begins; null on the last. */
  public String getNext() {
    return page().next().orElse(null);
  }

  public Collection<DocumentType> getTypes() {
    return DocumentType.choices();
  }

  /** Says what the ticked documents are. */
  public String sort() {
    String[] ticked = request.getParameterValues("document");
    if (ticked == null) {
      throw new InvalidInput("type", "documents.tick-some");
    }
    List<String> ids = List.of(ticked);
    decisions.sort(ids, type);
    work.follow(ids);
    return here("documents.sorted");
  }

  /** Closes the trajectory as of today. */
  public String close() {
    dossiers.close(id, Optional.empty());
    return here("dossiers.closed-now");
  }

  private String here(String notice) {
    return "/dossiers/dossier?faces-redirect=true&notice=" + notice + "&id=" + id;
  }

  public String getId() {
    return id;
  }

  public String getAfter() {
    return after;
  }

  public DocumentType getType() {
    return type;
  }

  public void setType(DocumentType type) {
    this.type = type;
  }
}
