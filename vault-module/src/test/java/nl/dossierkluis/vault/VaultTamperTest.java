package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody can do to the blobs on disk, or to the caller's own records of them, without a key.
 */
class VaultTamperTest {

  private static final int SEGMENT = 16_384;
  private static final int HEADERS = 112;

  private Path folder;
  private Vault vault;
  private ContainerId container;
  private DocumentId document;
  private byte[] content;
  private StoredBlob blob;
  private Path file;
  private byte[] sealed;

  @BeforeEach
  void aVaultWithABlobOfFourSegments(@TempDir Path temporary) throws IOException {
    folder = temporary;
    vault = TestVault.open(folder);
    container = vault.newContainer();
    document = vault.newDocument(container);
    content = TestVault.bytes(60_000);
    blob = TestVault.store(vault, container, document, content);
    file = TestVault.file(folder, blob);
    sealed = Files.readAllBytes(file);
  }

  @AfterEach
  void closeIt() {
    vault.close();
  }

  @Test
  void refusesEveryFlippedBitOfHeadersAndTags() throws Exception {
    for (int bit = 0; bit < HEADERS * 8; bit++) {
      flip(bit);
      assertRefusedAtOpening("bit " + bit);
    }
    for (int end = HEADERS + SEGMENT; end <= sealed.length + SEGMENT; end += SEGMENT) {
      for (int bit = (Math.min(end, sealed.length) - 16) * 8;
          bit < Math.min(end, sealed.length) * 8;
          bit++) {
        flip(bit);
        assertRefused("bit " + bit);
      }
    }
  }

  @Test
  void refusesAFlippedByteInAThousandPlaces() throws Exception {
    Random random = new Random(20261122);
    for (int i = 0; i < 1000; i++) {
      flip(random.nextInt(sealed.length * 8));
      assertRefused("place " + i);
    }
  }

  @Test
  void refusesToOpenABlobCutOrExtendedAnywhere() throws Exception {
    for (int edge = HEADERS; edge <= sealed.length + SEGMENT; edge += SEGMENT) {
      for (int length : new int[] {edge - 1, edge, edge + 1}) {
        assertRefusedAtOpening(Math.min(length, sealed.length - 1));
      }
    }
    for (int length :
        new int[] {
          0,
          1,
          37,
          38,
          39,
          HEADERS - 1,
          sealed.length - 1,
          sealed.length + 1,
          sealed.length + SEGMENT
        }) {
      assertRefusedAtOpening(length);
    }
  }

  @Test
  void verifiesTheLastSegmentBeforeItOpens() throws Exception {
    flip((sealed.length - 1) * 8);
    assertRefusedAtOpening("the last tag");
  }

  @Test
  void givesOnlyATrueBeginningWhenAMiddleSegmentIsDamaged() throws Exception {
    flip((HEADERS + 2 * SEGMENT + 100) * 8);
    ByteArrayOutputStream released = new ByteArrayOutputStream();
    try (DocumentContent opened = vault.open(container, blob)) {
      assertThatExceptionOfType(ObjectTampered.class)
          .isThrownBy(() -> opened.writeTo(released, 0, opened.length()))
          .returns(VaultObject.BLOB, VaultException::object)
          .returns(blob.blob().text(), VaultException::id)
          .withMessageContaining("segment 2");
      assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(content, released.size()));
      assertThatExceptionOfType(ObjectTampered.class)
          .isThrownBy(() -> opened.stream().readAllBytes());
    }
  }

  @Test
  void refusesSegmentsThatChangedPlaces() throws Exception {
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, HEADERS, swapped, HEADERS + SEGMENT, SEGMENT);
    System.arraycopy(sealed, HEADERS + SEGMENT, swapped, HEADERS, SEGMENT);
    Files.write(file, swapped);
    assertRefused("swapped segments");
  }

  @Test
  void refusesBlobsThatChangedPlaces() throws Exception {
    DocumentId other = vault.newDocument(container);
    ContainerId elsewhere = vault.newContainer();
    DocumentId abroad = vault.newDocument(elsewhere);
    for (StoredBlob foreign :
        List.of(
            TestVault.store(vault, container, document, content),
            vault.store(
                container, document, 2, new ByteArrayInputStream(content), TestVault.NO_LIMIT),
            TestVault.store(vault, container, other, content),
            TestVault.store(vault, elsewhere, abroad, content))) {
      Files.copy(TestVault.file(folder, foreign), file, StandardCopyOption.REPLACE_EXISTING);
      assertRefusedAtOpening("blob of " + foreign);
      Files.write(file, sealed);
    }
    assertThat(TestVault.read(vault, container, blob)).isEqualTo(content);
  }

  @Test
  void refusesABlobThatIsDescribedWrongly() {
    DocumentId other = vault.newDocument(container);
    StoredBlob otherBlob = TestVault.store(vault, container, document, content);
    for (StoredBlob wrong :
        List.of(
            described(vault.newContainer(), document, 1, blob.blob(), blob.length()),
            described(container, other, 1, blob.blob(), blob.length()),
            described(container, document, 2, blob.blob(), blob.length()),
            described(container, document, 1, blob.blob(), blob.length() - 2_000),
            described(container, document, 1, blob.blob(), blob.length() + 2_000))) {
      assertThatExceptionOfType(ObjectTampered.class)
          .as("%s", wrong)
          .isThrownBy(() -> vault.open(container, wrong));
    }
    assertThat(
            TestVault.read(
                vault,
                container,
                described(container, document, 1, otherBlob.blob(), content.length)))
        .isEqualTo(content);
  }

  @Test
  void refusesABlobUnderAContainerThatDoesNotHoldItsDocument() {
    ContainerId other = vault.newContainer();
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> vault.open(other, blob))
        .returns(VaultObject.DOCUMENT_KEY, VaultException::object);
  }

  @Test
  void saysThatAKeyOrABlobIsGone() throws Exception {
    byte[] entry = Files.readAllBytes(TestVault.file(folder, document));
    Files.delete(TestVault.file(folder, document));
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> vault.open(container, blob))
        .returns(VaultObject.DOCUMENT_KEY, VaultException::object);
    Files.write(TestVault.file(folder, document), entry);
    Files.delete(file);
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> vault.open(container, blob))
        .returns(VaultObject.BLOB, VaultException::object);
  }

  private StoredBlob described(
      ContainerId sealedIn, DocumentId of, int version, BlobId id, long length) {
    return new StoredBlob(sealedIn, of, version, id, length, blob.sha256());
  }

  private void flip(int bit) throws IOException {
    byte[] changed = sealed.clone();
    changed[bit / 8] ^= (byte) (1 << bit % 8);
    Files.write(file, changed);
  }

  private void assertRefusedAtOpening(int length) throws IOException {
    Files.write(file, Arrays.copyOf(sealed, length));
    assertRefusedAtOpening("length " + length);
  }

  private void assertRefusedAtOpening(String how) {
    assertThatExceptionOfType(ObjectTampered.class)
        .as(how)
        .isThrownBy(() -> vault.open(container, blob))
        .returns(VaultObject.BLOB, VaultException::object)
        .returns(blob.blob().text(), VaultException::id);
  }

  /** At opening, or with nothing but a true beginning given before. */
  private void assertRefused(String how) {
    ByteArrayOutputStream released = new ByteArrayOutputStream();
    assertThatExceptionOfType(ObjectTampered.class)
        .as(how)
        .isThrownBy(
            () -> {
              try (DocumentContent opened = vault.open(container, blob)) {
                opened.writeTo(released, 0, opened.length());
              }
            })
        .returns(blob.blob().text(), VaultException::id);
    assertThat(released.toByteArray()).isEqualTo(Arrays.copyOf(content, released.size()));
  }
}
