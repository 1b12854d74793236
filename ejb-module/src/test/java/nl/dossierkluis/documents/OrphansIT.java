package nl.dossierkluis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.dossierkluis.container.AsSystem;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.TestClock;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.personaldata.Containers;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.KeyDestroyed;
import nl.dossierkluis.vault.SweepReport;
import nl.dossierkluis.vault.Vault;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a crash leaves goes, once it is old; what anybody knows stays, whatever knows it. */
@ExtendWith(ArquillianExtension.class)
class OrphansIT {

  private static final byte[] TEXT = "Verslag van een verzonnen gesprek.".getBytes(UTF_8);

  @Inject Orphans orphans;
  @Inject Uploads uploads;
  @Inject SealedFiles files;
  @Inject SealedContents contents;
  @Inject Containers containers;
  @Inject Vault vault;
  @Inject AsSystem system;
  @Inject TestClock clock;
  @Inject Transactions transactions;
  @Inject People people;

  private Case known;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
  }

  @Test
  void leavesWhatIsYoungAndSweepsWhatIsOld() throws Exception {
    SealedUpload orphan = seal();
    SealedUpload document = uploaded();
    int young = sweep(Duration.ZERO).youngKeys();
    assertThat(young).isPositive();
    assertThat(contents.open(orphan.content())).satisfies(AutoCloseable::close);

    SweepReport swept = sweep(Duration.ofDays(2));
    assertThat(swept.destroyedKeys()).isEqualTo(young);
    assertThat(swept.deletedBlobs()).isPositive();
    assertThatThrownBy(() -> vault.holderOf(key(orphan))).isInstanceOf(KeyDestroyed.class);
    assertThat(contents.open(document.content())).satisfies(AutoCloseable::close);
    assertThat(sweep(Duration.ofDays(3))).isEqualTo(new SweepReport(0, 0, 0, 0));
  }

  @Test
  void leavesAFurtherBlobOfADocumentIfItIsKnown() throws Exception {
    SealedUpload document = uploaded();
    SealedBlob text = further(document);
    SealedBlob forgotten = further(document);
    remember(text);
    uploaded();
    sweep(Duration.ofDays(2));
    assertThat(contents.open(text)).satisfies(AutoCloseable::close);
    assertThat(contents.open(document.content())).satisfies(AutoCloseable::close);
    assertThatThrownBy(() -> contents.open(forgotten)).isNotNull();
  }

  @Test
  void leavesAnAnswerThatIsNoDocument() throws Exception {
    SealedBlob answer = system.call(() -> files.seal(containers.create(), body()));
    remember(answer);
    uploaded();
    sweep(Duration.ofDays(2));
    assertThat(contents.open(answer)).satisfies(AutoCloseable::close);
  }

  /** A feature to come may seal a record with a key of its own; the key is the record's then. */
  @Test
  void leavesAKeyThatSealsARecordOfAnyTable() throws Exception {
    SealedUpload sealed = seal();
    uploaded();
    sealClientWith(key(sealed).text());
    sweep(Duration.ofDays(2));
    sealClientWith(null);
    assertThat(vault.holderOf(key(sealed))).isNotNull();
  }

  @Test
  void leavesWhatIsYoungerThanTheNewestDocument() throws Exception {
    uploaded();
    SealedUpload later = seal();
    sweep(Duration.ofDays(2));
    assertThat(contents.open(later.content())).satisfies(AutoCloseable::close);
  }

  @Test
  void touchesNothingForADatabaseThatKnowsLessThanHalf() throws Exception {
    List<SealedUpload> many = new ArrayList<>();
    long rows = transactions.count("select 2 * count(*) from known_blob");
    for (int i : IntStream.rangeClosed(0, (int) rows).toArray()) {
      many.add(i, seal());
    }
    uploaded();
    SweepReport report = sweep(Duration.ofDays(2));
    assertThat(report.destroyedKeys() + report.deletedBlobs()).isZero();
    assertThat(contents.open(many.get(0).content())).satisfies(AutoCloseable::close);
    for (SealedUpload upload : many) {
      people.as(known.coach(), () -> discard(upload));
    }
  }

  private SweepReport sweep(Duration ahead) throws Exception {
    SweepReport[] report = new SweepReport[1];
    system.call(
        () -> {
          clock.ahead(ahead, () -> report[0] = orphans.sweep());
          return null;
        });
    return report[0];
  }

  private SealedUpload seal() throws Exception {
    return people.as(
        known.coach(),
        () ->
            uploads.seal(
                uploads.reserve(known.dossierId(), DocumentType.CV, OptionalLong.empty()), body()));
  }

  private SealedUpload uploaded() throws Exception {
    SealedUpload sealed = seal();
    people.as(known.coach(), () -> uploads.commit(sealed, "verslag.txt", "text/plain"));
    return sealed;
  }

  private Object discard(SealedUpload upload) {
    uploads.discard(upload);
    return upload;
  }

  /** Another blob under the key of a document, as inspection makes one of its text. */
  private SealedBlob further(SealedUpload document) throws Exception {
    DocumentId key = key(document);
    return SealedBlob.of(vault.store(vault.holderOf(key), key, 1, body(), TEXT.length));
  }

  private void remember(SealedBlob blob) {
    transactions.in(
        entities -> {
          files.remember(blob);
          return blob;
        });
  }

  private void sealClientWith(String documentKey) {
    transactions.in(
        entities ->
            entities
                .createNativeQuery("update client set document_key = ? where id = ?")
                .setParameter(1, documentKey)
                .setParameter(2, known.clientId())
                .executeUpdate());
  }

  private static DocumentId key(SealedUpload upload) {
    return new DocumentId(upload.documentId());
  }

  private static ByteArrayInputStream body() {
    return new ByteArrayInputStream(TEXT);
  }
}
