package nl.dossierkluis.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.AuditObject;
import nl.dossierkluis.audit.AuditTrail;
import nl.dossierkluis.personaldata.SealedRecord;
import nl.dossierkluis.personaldata.SealedRecords;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.vault.BlobId;
import nl.dossierkluis.vault.ContainerId;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Vault;

/** The single steps of {@link DocumentWork}; each can be repeated without harm. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DocumentSteps {

  @PersistenceContext EntityManager entities;
  @Inject Inspections inspections;
  @Inject DocumentTasks tasks;
  @Inject DocumentViews views;
  @Inject Manifests manifests;
  @Inject SealedRecords records;
  @Inject Vault vault;
  @Inject AuditTrail audit;
  @EJB DocumentSteps self;

  /** Ids of documents that wait for this kind of work. */
  public List<String> waiting(DocumentTask.Kind kind) {
    return tasks.waiting(kind);
  }

  /** Inspects one document; no transaction is open while its content is read. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void inspect(String documentId) {
    Optional<DocumentCard> waiting = self.waitingForInspection(documentId);
    Optional<Inspection> inspected = waiting.flatMap(inspections::inspect);
    if (inspected.isPresent()) {
      DocumentCard card = waiting.get();
      SealedBlob text = storeText(card.content(), inspected.get().text());
      boolean kept = false;
      try {
        self.conclude(documentId, inspected.get(), text);
        kept = true;
      } finally {
        if (!kept && text != null) {
          vault.deleteBlobs(List.of(new BlobId(text.blob())));
        }
      }
    }
  }

  /** The card of a document that is to be inspected; empty when somebody was faster. */
  public Optional<DocumentCard> waitingForInspection(String documentId) {
    DossierDocument document = entities.find(DossierDocument.class, documentId);
    if (document.state() == DocumentState.RECEIVED) {
      return Optional.of(views.card(document));
    }
    tasks.done(documentId, DocumentTask.Kind.INSPECT);
    return Optional.empty();
  }

  /** Writes down what inspection found and the state that follows from it. */
  public void conclude(String documentId, Inspection inspection, SealedBlob text) {
    DossierDocument document = entities.find(DossierDocument.class, documentId);
    manifests.hold(document);
    Set<Finding> findings = findings(document.type(), inspection);
    DocumentCard card =
        views
            .card(document)
            .inspected(
                inspection.detectedType(),
                inspection.language().orElse(""),
                inspection.pages().orElse(0),
                text);
    boolean refused = Finding.stateFor(findings) == DocumentState.REFUSED;
    DocumentCard kept = refused ? card.withoutBytes() : card;
    document.inspected(findings, refused ? remains(document, kept) : reseal(document, kept));
    if (text != null) {
      entities.persist(new KnownBlob(text));
    }
    tasks.done(documentId, DocumentTask.Kind.INSPECT);
    if (refused) {
      tasks.ask(documentId, DocumentTask.Kind.PURGE);
    }
    AuditObject object =
        AuditObject.of("document", documentId, document.client())
            .with("findings", findings.toString());
    audit.did(Act.DOCUMENT_INSPECTED, manifests.record(document, kept).on(object));
  }

  /** Lets the key follow its document into its container. */
  public void move(String documentId) {
    DossierDocument document = entities.find(DossierDocument.class, documentId);
    if (document.state() != DocumentState.REFUSED && document.state() != DocumentState.DESTROYED) {
      DocumentId key = new DocumentId(documentId);
      ContainerId home = new ContainerId(document.card().container());
      vault.moveDocument(key, vault.holderOf(key), home);
    }
    tasks.done(documentId, DocumentTask.Kind.MOVE);
  }

  /** Destroys key and blobs of a document that is refused or destroyed. */
  public void purge(String documentId) {
    vault.destroyDocument(new DocumentId(documentId));
    List<KnownBlob> blobs =
        entities
            .createQuery("select b from KnownBlob b where b.documentId = :id", KnownBlob.class)
            .setParameter("id", documentId)
            .getResultList();
    vault.deleteBlobs(blobs.stream().map(blob -> new BlobId(blob.blob())).toList());
    blobs.forEach(entities::remove);
    tasks.done(documentId, DocumentTask.Kind.PURGE);
  }

  private static Set<Finding> findings(DocumentType type, Inspection inspection) {
    Set<Finding> findings = EnumSet.noneOf(Finding.class);
    inspection.observations().forEach(observation -> findings.add(Finding.of(observation)));
    boolean seen = findings.isEmpty() || !MediaTypes.UNSEEN.contains(inspection.detectedType());
    if (seen && !type.accepts(inspection.detectedType())) {
      findings.add(Finding.TYPE_NOT_ALLOWED);
    }
    return findings;
  }

  private SealedBlob storeText(SealedBlob content, String text) {
    if (text.isBlank()) {
      return null;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DocumentId document = new DocumentId(content.document());
    try {
      return SealedBlob.of(
          vault.store(
              vault.holderOf(document),
              document,
              content.version(),
              new ByteArrayInputStream(bytes),
              bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SealedRecord reseal(DossierDocument document, DocumentCard card) {
    return records.reseal(DossierDocument.CARD, document.id(), document.card(), card);
  }

  private SealedRecord remains(DossierDocument document, DocumentCard card) {
    return records.outlive(DossierDocument.CARD, document.id(), document.card(), card);
  }
}
