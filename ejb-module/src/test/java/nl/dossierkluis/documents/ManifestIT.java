package nl.dossierkluis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Settings;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever puts back, changes, adds or takes away a row or a blob is refused and named. */
@ExtendWith(ArquillianExtension.class)
class ManifestIT {

  private static final String ROW =
      "select container_id, document_key, record_revision, record, state, version from document"
          + " where id = ?";
  private static final String PUT_BACK =
      "update document set container_id = ?, document_key = ?, record_revision = ?, record = ?,"
          + " state = ?, version = ? where id = ?";

  @Inject ManifestCase dossier;
  @Inject Documents documents;
  @Inject DocumentDecisions decisions;
  @Inject DocumentWork work;
  @Inject Manifests manifests;
  @Inject Settings settings;
  @Inject AsSystem system;
  @Inject People people;

  @BeforeEach
  void makePeople() throws Exception {
    dossier.known = people.newCase();
  }

  @Test
  void whatNobodyMeddledWithOpens() throws Exception {
    String id = dossier.accepted();
    assertThat(open(id).view().state()).isEqualTo(DocumentState.ACCEPTED);
    assertThat(dossier.named()).isEmpty();
    assertThat(dossier.tamperings(id)).isZero();
  }

  @Test
  void anOlderRowIsRefusedAndNamed() throws Exception {
    String id = dossier.upload(DocumentType.CV);
    Object[] older = dossier.row(ROW, id);
    dossier.acceptance.accept(id);
    Object[] newer = dossier.row(ROW, id);
    putBack(id, older);
    assertRefused(id, id);
    assertThatThrownBy(
            () ->
                people.as(
                    dossier.known.coach(),
                    () -> documents.list(dossier.dossier(), PageRequest.first())))
        .hasStackTraceContaining(id + " cannot be opened");
    assertThat(dossier.named()).containsExactly("ROW_OLDER " + id);
    putBack(id, newer);
    assertThat(dossier.named()).isEmpty();
    assertThat(open(id)).isNotNull();
  }

  @Test
  void aDestroyedDocumentDoesNotComeBack() throws Exception {
    String id = dossier.accepted();
    Object[] alive = dossier.row(ROW, id);
    as(
        () -> {
          decisions.destroy(id);
          work.follow(List.of(id));
        });
    assertThat(dossier.named()).isEmpty();
    assertThat(line(id).state()).isEqualTo(DocumentState.DESTROYED);
    assertThat(line(id).blobs()).isEmpty();
    putBack(id, alive);
    assertRefused(id, id);
    assertThat(dossier.named()).containsExactly("ROW_OLDER " + id);
  }

  @Test
  void aColumnThatWasChangedIsRefusedAndNamed() throws Exception {
    String id = dossier.upload(DocumentType.SESSION_REPORT);
    dossier.change("update document set state = 'ACCEPTED' where id = ?", id);
    assertRefused(id, id);
    dossier.change("update document set state = 'RECEIVED' where id = ?", id);
    assertThat(dossier.named()).isEmpty();
    dossier.change("update document set document_type = 'CV' where id = ?", id);
    assertRefused(id, id);
    assertThat(dossier.named()).containsExactly("ROW_CHANGED " + id);
  }

  @Test
  void aRowOfAnotherDossierIsRefusedAndNamedInBoth() throws Exception {
    String id = dossier.accepted();
    Case other = people.newCase();
    dossier.change("update document set dossier_id = ? where id = ?", other.dossierId(), id);
    assertThatThrownBy(() -> people.as(other.coach(), () -> documents.open(id)))
        .hasStackTraceContaining(id + " cannot be opened");
    assertThat(dossier.named(other.dossierId())).containsExactly("ROW_UNKNOWN " + id);
    assertThat(dossier.named()).containsExactly("ROW_MISSING " + id);
  }

  @Test
  void nobodyChangesADocumentThatIsNotWhatItMustBe() throws Exception {
    String id = dossier.upload(DocumentType.CV);
    Object[] older = dossier.row(ROW, id);
    dossier.acceptance.accept(id);
    putBack(id, older);
    assertThatThrownBy(() -> as(() -> decisions.sort(List.of(id), DocumentType.COVER_LETTER)))
        .hasStackTraceContaining(id + " cannot be opened");
    assertThatThrownBy(() -> dossier.acceptance.accept(id))
        .hasStackTraceContaining(id + " cannot be opened");
  }

  @Test
  void theBlobOfAnotherVersionIsRefusedAndNamed() throws Exception {
    String id = dossier.accepted();
    String other = dossier.accepted();
    Path blob = blob(id);
    byte[] right = Files.readAllBytes(blob);
    Files.copy(blob(other), blob, StandardCopyOption.REPLACE_EXISTING);
    assertRefused(id, id);
    String name = line(id).blobs().get(0).blob();
    assertThat(dossier.named()).containsExactly("BLOB_UNREADABLE " + name);
    Files.delete(blob);
    assertThat(dossier.named()).containsExactly("BLOB_MISSING " + name);
    Files.write(blob, right);
    assertThat(dossier.named()).isEmpty();
  }

  @Test
  void anEntryThatIsMissingClosesTheDossier() throws Exception {
    String id = dossier.accepted();
    dossier.change(
        "delete from manifest_entry where dossier_id = ? and number = 1", dossier.dossier());
    assertRefused(id, dossier.dossier());
    assertThat(dossier.named()).containsExactly("ENTRY_MISSING 1");
  }

  @Test
  void entriesThatWereExchangedAreNamed() throws Exception {
    dossier.accepted();
    dossier.accepted();
    number(2, 9);
    number(3, 2);
    number(9, 3);
    assertThat(dossier.named()).contains("ENTRY_MISPLACED 2", "ENTRY_MISPLACED 3");
  }

  @Test
  void anEntryOfAnotherDossierOrWithOtherBytesIsNamed() throws Exception {
    dossier.accepted();
    Case other = people.newCase();
    dossier.upload(other.dossierId(), DocumentType.CV);
    dossier.upload(other.dossierId(), DocumentType.CV);
    dossier.change(
        "delete from manifest_entry where dossier_id = ? and number = 2", dossier.dossier());
    dossier.change(
        "update manifest_entry set dossier_id = ? where dossier_id = ? and number = 2",
        dossier.dossier(),
        other.dossierId());
    assertThat(dossier.named()).contains("ENTRY_FOREIGN 2", "HEAD_CHANGED ");
    dossier.change(
        "update manifest_entry set record = (select x.record from manifest_entry x"
            + " where x.dossier_id = ? and x.number = 1) where dossier_id = ? and number = 2",
        other.dossierId(),
        dossier.dossier());
    assertThat(dossier.named()).contains("ENTRY_UNREADABLE 2");
  }

  @Test
  void aManifestThatIsGoneIsNotMadeAgain() throws Exception {
    String id = dossier.accepted();
    forget();
    assertRefused(id, dossier.dossier());
    assertThat(dossier.named()).containsExactly("MANIFEST_MISSING ");
    dossier.change("insert into manifest_wanted values (?)", dossier.dossier());
    assertThatThrownBy(() -> open(id)).hasStackTraceContaining("cannot be opened");
    assertThat(dossier.named()).containsExactly("MANIFEST_MISSING ");
  }

  @Test
  void allOfAnOlderDayStandsOutAgainstTheLog() throws Exception {
    String id = dossier.upload(DocumentType.CV);
    Object[] older = dossier.row(ROW, id);
    Object[] head =
        dossier.row("select number, digest from manifest where dossier_id = ?", dossier.dossier());
    dossier.acceptance.accept(id);
    putBack(id, older);
    dossier.change(
        "delete from manifest_entry where dossier_id = ? and number = 2", dossier.dossier());
    dossier.change(
        "update manifest set number = ?, digest = ? where dossier_id = ?",
        head[0],
        head[1],
        dossier.dossier());
    assertThat(dossier.named()).containsExactly("OLDER_THAN_LOG ");
  }

  @Test
  void anEntryOfTheLogThatDoesNotOpenKeepsNothingFromBeingChecked() throws Exception {
    String id = dossier.accepted();
    dossier.change(
        "update audit_entry set record = X'00' where object_id = ? and act = 'DOCUMENT_INSPECTED'",
        id);
    assertThat(dossier.named()).isEmpty();
  }

  @Test
  void aChangeThatIsTakenBackLeavesNoEntry() throws Exception {
    dossier.accepted();
    SealedUpload sealed = dossier.seal();
    assertThatThrownBy(
            () ->
                people.as(
                    dossier.known.coach(),
                    () ->
                        dossier.transactions.in(
                            entities -> {
                              dossier.uploads.commit(sealed, "verslag.txt", "text/plain");
                              throw new IllegalStateException("planted");
                            })))
        .hasStackTraceContaining("planted");
    assertThat(manifests.read(dossier.dossier()).manifest().number()).isEqualTo(2);
    assertThat(dossier.named()).isEmpty();
    as(() -> dossier.uploads.commit(sealed, "verslag.txt", "text/plain"));
    assertThat(manifests.read(dossier.dossier()).manifest().number()).isEqualTo(3);
    assertThat(dossier.named()).isEmpty();
  }

  @Test
  void aDossierFromBeforeGetsItsManifestOnce() throws Exception {
    String id = dossier.accepted();
    String later = dossier.accepted();
    forget();
    dossier.change("delete from audit_entry where subject_id = ?", dossier.known.clientId());
    dossier.change("insert into manifest_wanted values (?)", dossier.dossier());
    assertThat(open(id)).isNotNull();
    assertThat(dossier.named()).isEmpty();
    assertThat(manifests.read(dossier.dossier()).manifest().lines()).containsOnlyKeys(id, later);
    assertThat(line(id).blobs()).hasSize(1);
    assertThat(made()).isOne();
    as(() -> decisions.destroy(later));
    assertThat(dossier.named()).isEmpty();
    assertThat(made()).isOne();
  }

  @Test
  void theOwnerChecksAllDossiersAndThatIsTakenDown() throws Exception {
    String id = dossier.accepted();
    dossier.change("update document set received_by = client_id where id = ?", id);
    People.Person owner = people.staff(nl.dossierkluis.platform.Roles.OWNER);
    ManifestReport report = people.as(owner, () -> dossier.check.run());
    assertThat(report.deviations())
        .contains(new ManifestDeviation(ManifestDeviation.Kind.ROW_CHANGED, dossier.dossier(), id));
    assertThat(report.dossiers()).isPositive();
    assertThat(report.documents()).isPositive();
    assertThat(
            dossier.transactions.count(
                "select count(*) from audit_entry where act = 'DATA_CHECKED' and actor = ?",
                owner.accountId()))
        .isOne();
  }

  private long made() {
    return dossier.transactions.count(
        "select count(*) from audit_entry where act = 'MANIFEST_MADE' and object_id = ?"
            + " and actor = 'SYSTEM'",
        dossier.dossier());
  }

  private void forget() {
    for (String table : List.of("manifest", "manifest_base", "manifest_entry")) {
      dossier.change("delete from " + table + " where dossier_id = ?", dossier.dossier());
    }
  }

  private void number(int from, int to) {
    dossier.change(
        "update manifest_entry set number = ? where dossier_id = ? and number = ?",
        to,
        dossier.dossier(),
        from);
  }

  private void putBack(String id, Object[] row) {
    dossier.change(PUT_BACK, row[0], row[1], row[2], row[3], row[4], row[5], id);
  }

  /** Nobody opens the document, and the log names what was meddled with. */
  private void assertRefused(String id, String named) throws Exception {
    long before = dossier.tamperings(named);
    assertThatThrownBy(() -> open(id)).hasStackTraceContaining(named + " cannot be opened");
    assertThat(dossier.tamperings(named)).isGreaterThan(before);
  }

  private OpenDocument open(String id) throws Exception {
    OpenDocument open = people.as(dossier.known.coach(), () -> documents.open(id));
    open.content().close();
    return open;
  }

  private ManifestLine line(String id) {
    return manifests.read(dossier.dossier()).manifest().lines().get(id);
  }

  private Path blob(String document) {
    byte[] id = Base64.getUrlDecoder().decode(line(document).blobs().get(0).blob());
    String name = HexFormat.of().formatHex(id);
    return settings.data().resolve("blobs").resolve(name.substring(0, 2)).resolve(name);
  }

  private void as(Runnable act) throws Exception {
    people.as(
        dossier.known.coach(),
        () -> {
          act.run();
          return null;
        });
  }
}
