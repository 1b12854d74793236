package nl.dossierkluis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.dossierkluis.container.People;
import nl.dossierkluis.container.People.Case;
import nl.dossierkluis.container.Transactions;
import nl.dossierkluis.dossiers.DossierClosed;
import nl.dossierkluis.dossiers.Dossiers;
import nl.dossierkluis.platform.Forbidden;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.platform.PageRequest;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.platform.Settings;
import nl.dossierkluis.vault.DocumentId;
import nl.dossierkluis.vault.Vault;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class DocumentsIT {

  private static final byte[] TEXT = "Verslag van een verzonnen gesprek.".getBytes(UTF_8);

  @Inject Uploads uploads;
  @Inject Documents documents;
  @Inject DocumentDecisions decisions;
  @Inject DocumentWork work;
  @Inject Dossiers dossiers;
  @Inject Vault vault;
  @Inject Settings settings;
  @Inject Transactions transactions;
  @Inject Acceptance acceptance;
  @Inject People people;

  private Case known;

  @BeforeEach
  void makePeople() throws Exception {
    known = people.newCase();
  }

  @Test
  void aBodyThatBreaksOffLeavesNothing() throws Exception {
    UploadTicket ticket = reserve(DocumentType.CV);
    Set<Path> before = files();
    InputStream broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[200_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("planted");
              }
            });
    assertThatThrownBy(() -> asCoach(() -> uploads.seal(ticket, broken)))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () -> asCoach(() -> uploads.seal(ticket, new ByteArrayInputStream(new byte[0]))))
        .isInstanceOf(InvalidInput.class);
    UploadTicket narrow =
        new UploadTicket(
            ticket.dossierId(),
            ticket.client(),
            ticket.type(),
            ticket.container(),
            ticket.receivedBy(),
            TEXT.length - 1);
    assertThatThrownBy(() -> asCoach(() -> uploads.seal(narrow, new ByteArrayInputStream(TEXT))))
        .isInstanceOf(BodyTooLong.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aSealedBodyWithoutARowIsTakenAway() throws Exception {
    UploadTicket ticket = reserve(DocumentType.CV);
    Set<Path> before = files();
    SealedUpload sealed = asCoach(() -> uploads.seal(ticket, new ByteArrayInputStream(TEXT)));
    assertThat(files()).hasSizeGreaterThan(before.size());
    asCoach(
        () -> {
          uploads.discard(sealed);
          return null;
        });
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void nobodyAddsToADossierThatIsNotHersOrIsClosed() throws Exception {
    assertThatThrownBy(() -> people.as(known.client(), () -> reserveAsCaller(DocumentType.CV)))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> people.as(people.staff(Roles.COACH), () -> reserveAsCaller(DocumentType.CV)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(
            () ->
                asCoach(
                    () ->
                        uploads.reserve(
                            known.dossierId(), DocumentType.CV, OptionalLong.of(1L << 50))))
        .isInstanceOf(BodyTooLong.class);
    asCoach(
        () -> {
          dossiers.close(known.dossierId(), java.util.Optional.empty());
          return null;
        });
    assertThatThrownBy(() -> reserve(DocumentType.CV)).isInstanceOf(DossierClosed.class);
  }

  @Test
  void theKeyFollowsTheTypeOfADocument() throws Exception {
    String id = upload(DocumentType.UNSORTED).id();
    DocumentId key = new DocumentId(id);
    String before = vault.holderOf(key).text();
    acceptance.accept(id);
    asCoach(
        () -> {
          decisions.sort(List.of(id), DocumentType.ENGAGEMENT);
          work.follow(List.of(id));
          return null;
        });
    assertThat(vault.holderOf(key).text()).isNotEqualTo(before);
    assertThat(content(id)).isEqualTo(TEXT);
  }

  @Test
  void aDestroyedDocumentIsGoneFromTheDisk() throws Exception {
    Set<Path> before = files();
    DocumentView view = upload(DocumentType.SESSION_REPORT);
    assertThat(documentsSeen()).contains(view.id());
    acceptance.accept(view.id());
    asCoach(
        () -> {
          decisions.destroy(view.id());
          work.follow(List.of(view.id()));
          return null;
        });
    assertThat(files()).isEqualTo(before);
    assertThatThrownBy(() -> content(view.id())).isInstanceOf(DocumentInWrongState.class);
    assertThat(
            transactions.count("select count(*) from known_blob where document_id = ?", view.id()))
        .isZero();
  }

  @Test
  void everyLookIntoADocumentIsTakenDown() throws Exception {
    String id = upload(DocumentType.CV).id();
    acceptance.accept(id);
    content(id);
    content(id);
    assertThat(
            transactions.count(
                "select count(*) from audit_entry where object_id = ? and act = 'DOCUMENT_READ'"
                    + " and actor = ?",
                id,
                known.coach().accountId()))
        .isEqualTo(2);
  }

  @Test
  void contentThatWasChangedIsNamedInTheLogAndNotGiven() throws Exception {
    Set<Path> before = files();
    String id = upload(DocumentType.CV).id();
    acceptance.accept(id);
    Set<Path> blobs = files();
    blobs.removeAll(before);
    Path blob = blobs.iterator().next();
    byte[] bytes = Files.readAllBytes(blob);
    bytes[bytes.length - 20] ^= 1;
    Files.write(blob, bytes);
    assertThatThrownBy(() -> content(id))
        .isInstanceOf(EJBException.class)
        .hasMessageContaining(id + " cannot be opened");
    assertThat(
            transactions.count(
                "select count(*) from audit_entry where object_id = ?"
                    + " and act = 'TAMPERING_FOUND' and outcome = 'REFUSED'",
                id))
        .isOne();
  }

  private Set<String> documentsSeen() throws Exception {
    return asCoach(() -> documents.list(known.dossierId(), PageRequest.first())).items().stream()
        .map(DocumentView::id)
        .collect(Collectors.toSet());
  }

  private byte[] content(String id) throws Exception {
    OpenDocument open = asCoach(() -> documents.open(id));
    try (OpenFile file = open.content()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      file.writeTo(out, 0, file.length());
      return out.toByteArray();
    }
  }

  private DocumentView upload(DocumentType type) throws Exception {
    UploadTicket ticket = reserve(type);
    return asCoach(
        () -> {
          SealedUpload sealed = uploads.seal(ticket, new ByteArrayInputStream(TEXT));
          return uploads.commit(sealed, "verslag.txt", "text/plain");
        });
  }

  private UploadTicket reserve(DocumentType type) throws Exception {
    return asCoach(() -> reserveAsCaller(type));
  }

  private UploadTicket reserveAsCaller(DocumentType type) {
    return uploads.reserve(known.dossierId(), type, OptionalLong.empty());
  }

  private <T> T asCoach(java.util.concurrent.Callable<T> act) throws Exception {
    return people.as(known.coach(), act);
  }

  /** Everything in the vault's store of blobs. */
  private Set<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(settings.data().resolve("blobs"))) {
      return walk.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
