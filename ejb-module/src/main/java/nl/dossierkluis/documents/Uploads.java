package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.dossiers.DossierAccess;
import nl.dossierkluis.dossiers.DossierClosed;
import nl.dossierkluis.dossiers.DossierView;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.ContentTooLong;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.EmptyContent;
import nl.dossierkluis.vault.StoredBlob;
import nl.dossierkluis.vault.Vault;

/**
 * Takes documents in, in three steps, because no transaction may be open while a body streams:
 * {@link #reserve} decides, {@link #seal} streams the body into the vault, {@link #commit} makes
 * the row. After the third step the caller forces the database to disk and only then acknowledges.
 */
@Stateless
@RolesAllowed({Roles.COACH, Roles.CLIENT, Roles.SYSTEM})
public class Uploads {

  @PersistenceContext EntityManager entities;
  @Inject DossierAccess dossiers;
  @Inject UploadLimits limits;
  @Inject Vault vault;
  @Inject SealedRecords records;
  @Inject DocumentTasks tasks;
  @Inject DocumentViews views;
  @Inject Manifests manifests;
  @Inject CurrentActor actor;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * Decides whether a document may be put into a dossier.
   *
   * @param announced length of the body if the sender gave it
   * @throws BodyTooLong when the announced length is over the limit of the type
   * @throws DossierClosed when nothing is added to the dossier any more
   */
  public UploadTicket reserve(String dossierId, DocumentType type, OptionalLong announced) {
    DossierView dossier = dossiers.require(dossierId);
    if (!dossiers.mayWorkIn(dossierId)) {
      audit.refused(Act.DOCUMENT_RECEIVED, AuditObject.of("dossier", dossierId, dossier.client()));
      throw new Forbidden("documents.not-yours-to-add");
    }
    if (!dossier.isOpen()) {
      throw new DossierClosed();
    }
    if (!type.isAccepted()) {
      throw new InvalidInput("type", "documents.type-not-taken");
    }
    long limit = limits.of(type);
    if (announced.isPresent() && announced.getAsLong() > limit) {
      throw new BodyTooLong(limit);
    }
    String container = dossiers.container(dossierId, type.retentionClass());
    return new UploadTicket(dossierId, dossier.client(), type, container, actor.id(), limit);
  }

  /**
   * Streams a body into the vault. On any failure nothing of it is left.
   *
   * @throws IOException when the body breaks off
   * @throws BodyTooLong when it turns out longer than the limit
   * @throws InvalidInput when it is empty
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public SealedUpload seal(UploadTicket ticket, InputStream body) throws IOException {
    ContainerId container = new ContainerId(ticket.container());
    DocumentId document = vault.newDocument(container);
    boolean sealed = false;
    try {
      StoredBlob stored = vault.store(container, document, 1, body, ticket.limit());
      sealed = true;
      return new SealedUpload(ticket, SealedBlob.of(stored));
    } catch (ContentTooLong e) {
      throw new BodyTooLong(ticket.limit()).because(e);
    } catch (EmptyContent e) {
      throw new InvalidInput("body", "documents.empty").because(e);
    } finally {
      if (!sealed) {
        vault.destroyDocument(document);
      }
    }
  }

  /** Makes the row of a sealed body; from its commit on the document exists. */
  public DocumentView commit(SealedUpload upload, String fileName, String declaredType) {
    String id = upload.documentId();
    DocumentCard card =
        DocumentCard.received(FileNames.clean(fileName), declaredType, upload.content());
    DossierDocument document =
        new DossierDocument(
            upload,
            records.sealWithDocument(
                DossierDocument.CARD, id, upload.ticket().container(), id, card),
            clock.instant());
    entities.persist(document);
    entities.flush();
    entities.persist(new KnownBlob(upload.content()));
    tasks.ask(id, DocumentTask.Kind.INSPECT);
    AuditObject object = AuditObject.of("document", id, upload.ticket().client());
    audit.did(Act.DOCUMENT_RECEIVED, manifests.record(document, card).on(object));
    return views.of(document, card);
  }

  /** Takes a sealed body away again, when its row could not be made. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void discard(SealedUpload upload) {
    StoredBlob stored = upload.content().stored();
    vault.destroyDocument(stored.document());
    vault.deleteBlobs(List.of(stored.blob()));
  }
}
