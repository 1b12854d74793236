package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.dossierkluis.personaldata.RecordKeys;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.StoredBlob;

/** All that the vault must have according to the database, for the vault's own check. */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.OWNER})
public class VaultInventory {

  private static final EnumSet<DocumentState> KEPT =
      EnumSet.of(DocumentState.RECEIVED, DocumentState.ACCEPTED, DocumentState.HELD);

  @PersistenceContext EntityManager entities;
  @Inject RecordKeys keys;
  @Inject SealedRecords records;

  /** What must be there now; a document whose card does not open names no blobs. */
  public nl.dossierkluis.vault.KnownObjects take() {
    List<DocumentId> documents = new ArrayList<>();
    List<StoredBlob> blobs = new ArrayList<>();
    kept()
        .forEach(
            document -> {
              documents.add(new DocumentId(document.id()));
              blobs.addAll(blobs(document));
            });
    List<ContainerId> containers = keys.containers().stream().map(ContainerId::new).toList();
    return new nl.dossierkluis.vault.KnownObjects(containers, documents, blobs);
  }

  private Stream<DossierDocument> kept() {
    return entities
        .createQuery(
            "select d from DossierDocument d where d.state in :kept", DossierDocument.class)
        .setParameter("kept", KEPT)
        .getResultStream();
  }

  private List<StoredBlob> blobs(DossierDocument document) {
    try {
      DocumentCard card = records.open(DossierDocument.CARD, document.id(), document.card());
      return Stream.of(card.content(), card.text())
          .filter(Objects::nonNull)
          .map(SealedBlob::stored)
          .toList();
    } catch (Unreadable e) {
      return List.of();
    }
  }
}
