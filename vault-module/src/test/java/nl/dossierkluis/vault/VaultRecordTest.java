package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultRecordTest {

  private static final byte[] NAME = "Anna de Vries".getBytes(UTF_8);

  private Path folder;
  private Vault vault;
  private ContainerId container;
  private RecordAddress address;

  @BeforeEach
  void aVaultWithAContainer(@TempDir Path temporary) {
    folder = temporary;
    vault = TestVault.open(folder);
    container = vault.newContainer();
    address = new RecordAddress(container, "client", "r1", "names", 7);
  }

  @AfterEach
  void closeIt() {
    vault.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 13, 251, 252, 253, 16_000, 16_348, 16_349, 100_000})
  void opensWhatItSealed(int length) {
    byte[] cleartext = TestVault.bytes(length);
    assertThat(vault.openRecord(address, vault.sealRecord(address, cleartext)))
        .isEqualTo(cleartext);
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "13, 400", "252, 400", "253, 416"})
  void hidesTheLengthOfShortRecords(int length, int sealed) {
    assertThat(vault.sealRecord(address, new byte[length])).hasSize(sealed);
  }

  @Test
  void refusesEveryByteFlippedInFiftyRecords() {
    for (int i = 0; i < 50; i++) {
      byte[] sealed = vault.sealRecord(address, TestVault.bytes(i * 3));
      for (int at = 0; at < sealed.length; at++) {
        byte[] changed = sealed.clone();
        changed[at] ^= (byte) (1 << at % 8);
        assertTampered(address, changed);
      }
    }
  }

  @Test
  void refusesEveryLengthButItsOwn() {
    byte[] sealed = vault.sealRecord(address, NAME);
    for (int length = 0; length < sealed.length + 40; length++) {
      if (length != sealed.length) {
        assertTampered(address, Arrays.copyOf(sealed, length));
      }
    }
  }

  @Test
  void refusesARecordAtEveryOtherAddress() {
    byte[] sealed = vault.sealRecord(address, NAME);
    ContainerId other = vault.newContainer();
    for (RecordAddress elsewhere :
        List.of(
            new RecordAddress(other, "client", "r1", "names", 7),
            new RecordAddress(container, "coach", "r1", "names", 7),
            new RecordAddress(container, "client", "r2", "names", 7),
            new RecordAddress(container, "client", "r1", "notes", 7),
            new RecordAddress(container, "client", "r1", "names", 6),
            new RecordAddress(container, "client", "r1", "names", 8),
            new RecordAddress(container, "clientr1", "x", "names", 7))) {
      assertTampered(elsewhere, sealed);
    }
  }

  @Test
  void namesTheAddressOfATamperedRecord() {
    byte[] sealed = vault.sealRecord(address, NAME);
    sealed[200]++;
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> vault.openRecord(address, sealed))
        .returns(VaultObject.RECORD, VaultException::object)
        .returns(container + "/client/r1/names@7", VaultException::id)
        .withMessageNotContaining("Anna");
  }

  @Test
  void sealsTheSameRecordDifferentlyEachTime() {
    assertThat(vault.sealRecord(address, NAME)).isNotEqualTo(vault.sealRecord(address, NAME));
  }

  @Test
  void refusesRecordsOfADestroyedContainer() {
    byte[] sealed = vault.sealRecord(address, NAME);
    vault.destroyContainer(container);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> vault.openRecord(address, sealed))
        .returns(VaultObject.CONTAINER_KEY, VaultException::object)
        .returns(container.text(), VaultException::id)
        .returns(TestVault.NOW, KeyDestroyed::destroyed);
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.sealRecord(address, NAME));
  }

  @Test
  void refusesRecordsOfAContainerThatNeverWas() {
    RecordAddress nowhere = new RecordAddress(ContainerId.random(), "client", "r1", "names", 7);
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> vault.sealRecord(nowhere, NAME));
  }

  @Nested
  class UnderADocumentsKey {

    private DocumentId document;
    private RecordAddress ofDocument;

    @BeforeEach
    void aDocumentWithARecord() {
      document = vault.newDocument(container);
      ofDocument = of(container, document);
    }

    @Test
    void opensWhatItSealedAlsoAfterTheDocumentMoved() {
      byte[] sealed = vault.sealRecord(ofDocument, NAME);
      assertThat(vault.openRecord(ofDocument, sealed)).isEqualTo(NAME);
      vault.moveDocument(document, container, vault.newContainer());
      assertThat(vault.openRecord(ofDocument, sealed)).isEqualTo(NAME);
    }

    @Test
    void diesWithTheDocumentAlone() {
      byte[] sealed = vault.sealRecord(ofDocument, NAME);
      byte[] besides = vault.sealRecord(address, NAME);
      vault.destroyDocument(document);
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.openRecord(ofDocument, sealed));
      assertThat(vault.openRecord(address, besides)).isEqualTo(NAME);
    }

    @Test
    void opensUnderNoOtherKeyOrContainer() {
      byte[] sealed = vault.sealRecord(ofDocument, NAME);
      assertTampered(address, sealed);
      assertTampered(of(container, vault.newDocument(container)), sealed);
      assertTampered(of(vault.newContainer(), document), sealed);
    }

    @Test
    void knowsWhoHoldsTheDocument() {
      ContainerId other = vault.newContainer();
      assertThat(vault.holderOf(document)).isEqualTo(container);
      vault.moveDocument(document, container, other);
      assertThat(vault.holderOf(document)).isEqualTo(other);
    }

    private RecordAddress of(ContainerId in, DocumentId by) {
      return new RecordAddress(in, Optional.of(by), "client", "r1", "names", 7);
    }
  }

  @Test
  void opensRecordsAfterReopening() {
    byte[] sealed = vault.sealRecord(address, NAME);
    vault.close();
    vault = TestVault.open(folder);
    assertThat(vault.openRecord(address, sealed)).isEqualTo(NAME);
  }

  @Test
  void computesABlindIndexThatDiesWithItsContainer() {
    byte[] index = vault.blindIndex(container, "email", NAME);
    assertThat(index).hasSize(32).isEqualTo(vault.blindIndex(container, "email", NAME));
    assertThat(vault.blindIndex(container, "phone", NAME)).isNotEqualTo(index);
    assertThat(vault.blindIndex(vault.newContainer(), "email", NAME)).isNotEqualTo(index);
    vault.destroyContainer(container);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> vault.blindIndex(container, "email", NAME));
  }

  private void assertTampered(RecordAddress at, byte[] sealed) {
    assertThatExceptionOfType(ObjectTampered.class)
        .isThrownBy(() -> vault.openRecord(at, sealed))
        .returns(VaultObject.RECORD, VaultException::object)
        .returns(at.toString(), VaultException::id);
  }
}
