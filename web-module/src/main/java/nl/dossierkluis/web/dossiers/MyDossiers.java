package nl.dossierkluis.web.dossiers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.dossierkluis.documents.DocumentView;
import nl.dossierkluis.documents.Documents;
import nl.dossierkluis.dossiers.DossierPerson;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.dossiers.Emergencies;
import nl.dossierkluis.dossiers.EmergencyView;
import nl.dossierkluis.platform.Page;
import nl.dossierkluis.platform.PageRequest;

/** "Mijn dossier": what a client may see without asking. */
@Named
@RequestScoped
public class MyDossiers {

  @Inject Dossiers dossiers;
  @Inject Documents documents;
  @Inject Emergencies emergencies;

  private Map<DossierView, List<DocumentView>> mine;
  private final Map<String, List<DossierPerson>> people = new HashMap<>();
  private List<EmergencyView> told;

  private Map<DossierView, List<DocumentView>> mine() {
    if (mine == null) {
      mine = new LinkedHashMap<>();
      dossiers.mine().forEach(dossier -> mine.put(dossier, documentsOf(dossier)));
    }
    return mine;
  }

  private List<DocumentView> documentsOf(DossierView dossier) {
    return documents
        .list(dossier.id(), new PageRequest(java.util.Optional.empty(), Page.MAXIMUM))
        .items();
  }

  public List<DossierView> getDossiers() {
    return List.copyOf(mine().keySet());
  }

  /** The documents of one of these dossiers. */
  public List<DocumentView> of(DossierView dossier) {
    return mine().get(dossier);
  }

  /** Who may work in one of these dossiers. */
  public List<DossierPerson> peopleOf(DossierView dossier) {
    return people.computeIfAbsent(dossier.id(), dossiers::peopleOf);
  }

  /** When somebody opened one of these dossiers in an emergency. */
  public List<EmergencyView> getEmergencies() {
    if (told == null) {
      told = emergencies.mine();
    }
    return told;
  }
}
