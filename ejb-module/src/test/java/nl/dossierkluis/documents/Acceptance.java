package nl.dossierkluis.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.vault.Inspection;

/** The outcome of an inspection that found a plain text; the workers are not in this deployment. */
@ApplicationScoped
public class Acceptance {

  @Inject AsSystem system;
  @Inject DocumentSteps steps;

  public void accept(String documentId) throws Exception {
    system.call(
        () -> {
          steps.conclude(documentId, Inspection.ofType("text/plain", Set.of()), null);
          return documentId;
        });
  }
}
