package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.dossierkluis.dossiers.DossierAccessOf;
import nl.dossierkluis.dossiers.DossierOpened;
import nl.dossierkluis.personaldata.SubjectId;
import nl.dossierkluis.personaldata.Unreadable;
import nl.dossierkluis.platform.RandomId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of documents against their manifest, in a real database and a real vault. */
class ManifestsTest {

  private static final String ROW =
      "select document_key, record_revision, record, state, version from document";
  private static final String PUT_BACK =
      "update document set document_key = ?, record_revision = ?, record = ?, state = ?,"
          + " version = ?";

  private ManifestDatabase database;
  private Optional<ManifestMark> logged = Optional.empty();

  @BeforeEach
  void open(@TempDir Path folder) {
    database = new ManifestDatabase(folder);
    database.in(
        entities -> {
          manifests(entities).begin(new DossierOpened(database.dossier, database.container));
          return null;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aRowIsTheSameBeforeAndAfterItWasStored() {
    String id = upload();
    assertThatCode(() -> read(id)).doesNotThrowAnyException();
    accept(id);
    assertThatCode(() -> read(id)).doesNotThrowAnyException();
    assertThat(check()).isEmpty();
    assertThat(database.sealing.tamperings).isEmpty();
  }

  @Test
  void anOlderRowIsRefusedAndNamed() {
    String id = upload();
    Object[] older = database.row(ROW);
    accept(id);
    database.sql(PUT_BACK, older);
    assertThatThrownBy(() -> read(id)).isInstanceOf(Unreadable.class);
    assertThat(database.sealing.tamperings).extracting("id", "fact").containsExactly(tuple(id));
    assertThatThrownBy(() -> accept(id)).isInstanceOf(Unreadable.class);
    assertThat(check()).containsExactly("ROW_OLDER " + id);
  }

  @Test
  void everyColumnOfARowIsBound() {
    String id = upload();
    for (String change :
        List.of(
            "state = 'ACCEPTED'",
            "document_type = 'CV'",
            "origin = 'CLIENT'",
            "received_by = dossier_id",
            "received_at = dateadd(microsecond, 1, received_at)",
            "decided_by = dossier_id",
            "decided_at = received_at",
            "record_revision = record_revision + 1",
            "container_id = dossier_id")) {
      Object[] before = database.row("select * from document");
      database.sql("update document set " + change);
      assertThatThrownBy(() -> read(id)).as(change).isInstanceOf(Unreadable.class);
      database.sql("delete from document");
      database.sql("insert into document values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", before);
      assertThat(check()).as("put right after " + change).isEmpty();
    }
    database.sql("insert into document_finding values (?, 'NOT_INSPECTED')", id);
    assertThat(check()).containsExactly("ROW_CHANGED " + id);
  }

  @Test
  void whatIsMissingAndWhatIsAddedIsNamed() {
    String id = upload();
    String other = RandomId.next();
    database.sql("update document set id = ?", other);
    assertThat(check()).containsExactlyInAnyOrder("ROW_MISSING " + id, "ROW_UNKNOWN " + other);
  }

  @Test
  void aBlobThatIsGoneIsNamed() {
    String id = upload();
    accept(id);
    SealedBlob content = database.in(entities -> card(entities, id).content());
    database.vault.deleteBlobs(List.of(content.stored().blob()));
    assertThat(check()).containsExactly("BLOB_MISSING " + content.blob());
  }

  @Test
  void aManifestOlderThanTheLogIsNamed() {
    String id = upload();
    accept(id);
    logged = Optional.of(new ManifestMark(database.dossier, 3, "later"));
    assertThat(check()).containsExactly("OLDER_THAN_LOG ");
    logged = Optional.of(new ManifestMark(database.dossier, 2, "fork"));
    assertThat(check()).containsExactly("DIFFERS_FROM_LOG ");
  }

  /** The second look, with everybody kept out, tells a change from a tampering. */
  @Test
  void whatWasChangedBetweenTwoReadingsIsNoTampering() {
    String id = upload();
    DocumentCard card =
        database.in(
            entities -> {
              DossierDocument document = entities.find(DossierDocument.class, id);
              accept(id);
              ManifestSight sight = manifests(entities).sight();
              sight.require(document);
              assertThat(document.state()).isEqualTo(DocumentState.ACCEPTED);
              return card(entities, id);
            });
    assertThat(card.detectedType()).isEqualTo("text/plain");
    assertThat(database.sealing.tamperings).isEmpty();
  }

  private static org.assertj.core.groups.Tuple tuple(String id) {
    return org.assertj.core.groups.Tuple.tuple(id, "ROW_OLDER");
  }

  private List<String> check() {
    return database.in(entities -> check(entities).check(database.dossier)).deviations().stream()
        .map(deviation -> deviation.kind() + " " + deviation.object())
        .toList();
  }

  private DocumentCard read(String id) {
    return database.in(entities -> card(entities, id));
  }

  private DocumentCard card(EntityManager entities, String id) {
    DocumentViews views = new DocumentViews();
    views.records = database.sealing.records;
    views.manifests = manifests(entities);
    return views.card(entities.find(DossierDocument.class, id));
  }

  private String upload() {
    return database.in(
        entities -> {
          DossierDocument document = database.newDocument(entities);
          DocumentCard card =
              database.sealing.records.open(DossierDocument.CARD, document.id(), document.card());
          manifests(entities).record(document, card);
          return document.id();
        });
  }

  private void accept(String id) {
    database.in(
        entities -> {
          DossierDocument document = entities.find(DossierDocument.class, id);
          Manifests manifests = manifests(entities);
          manifests.hold(document);
          DocumentCard card = card(entities, id).inspected("text/plain", "nl", 1, null);
          document.inspected(
              Set.of(),
              database.sealing.records.reseal(DossierDocument.CARD, id, document.card(), card));
          return manifests.record(document, card);
        });
  }

  private DossierCheck check(EntityManager entities) {
    DossierCheck check = new DossierCheck();
    check.manifests = manifests(entities);
    check.documents = new DossierDocuments();
    check.documents.entities = entities;
    check.records = database.sealing.records;
    check.contents = new SealedContents();
    check.contents.vault = database.vault;
    check.contents.tampering = database.sealing.tampering;
    check.log =
        new ManifestLog() {
          @Override
          Optional<ManifestMark> newest(String dossier, SubjectId client) {
            return logged;
          }
        };
    return check;
  }

  private Manifests manifests(EntityManager entities) {
    Manifests manifests = new Manifests();
    manifests.entities = entities;
    manifests.rows = new ManifestRows();
    manifests.rows.entities = entities;
    manifests.rows.records = database.sealing.records;
    manifests.dossiers = DossierAccessOf.rows(entities);
    manifests.tampering = database.sealing.tampering;
    return manifests;
  }
}
