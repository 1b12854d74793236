package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultErasureTest {

  private static final byte[] CONTENT = TestVault.bytes(1000);

  private Path folder;
  private Vault vault;
  private ContainerId care;
  private ContainerId fiscal;
  private DocumentId report;
  private DocumentId invoice;
  private StoredBlob reportBlob;
  private StoredBlob invoiceBlob;

  @BeforeEach
  void aVaultWithTwoContainers(@TempDir Path temporary) {
    folder = temporary;
    vault = TestVault.open(folder);
    care = vault.newContainer();
    fiscal = vault.newContainer();
    report = vault.newDocument(care);
    invoice = vault.newDocument(fiscal);
    reportBlob = TestVault.store(vault, care, report, CONTENT);
    invoiceBlob = TestVault.store(vault, fiscal, invoice, CONTENT);
  }

  @AfterEach
  void closeIt() {
    vault.close();
  }

  @Test
  void destroyingAContainerMakesExactlyItsContentUnreadable() {
    RecordAddress careRecord = new RecordAddress(care, "note", "1", "text", 0);
    RecordAddress fiscalRecord = new RecordAddress(fiscal, "note", "1", "text", 0);
    byte[] sealedCare = vault.sealRecord(careRecord, CONTENT);
    byte[] sealedFiscal = vault.sealRecord(fiscalRecord, CONTENT);
    vault.destroyContainer(care);
    for (int i = 0; i < 2; i++) {
      assertThat(vault.holds(care)).isFalse();
      assertThat(vault.holds(fiscal)).isTrue();
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.openRecord(careRecord, sealedCare));
      assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(care, reportBlob));
      assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.newDocument(care));
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> TestVault.store(vault, care, report, CONTENT));
      assertThat(vault.openRecord(fiscalRecord, sealedFiscal)).isEqualTo(CONTENT);
      assertThat(TestVault.read(vault, fiscal, invoiceBlob)).isEqualTo(CONTENT);
      reopen();
    }
    vault.destroyContainer(care);
  }

  @Test
  void destroyingADocumentMakesExactlyItsBlobsUnreadable() {
    DocumentId second = vault.newDocument(care);
    StoredBlob secondBlob = TestVault.store(vault, care, second, CONTENT);
    vault.destroyDocument(report);
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.open(care, reportBlob))
          .returns(VaultObject.DOCUMENT_KEY, VaultException::object)
          .returns(report.text(), VaultException::id)
          .returns(TestVault.NOW, KeyDestroyed::destroyed);
      assertThat(TestVault.read(vault, care, secondBlob)).isEqualTo(CONTENT);
      reopen();
    }
    vault.destroyDocument(report);
  }

  @Test
  void refusesToDestroyWhatNeverWas() {
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> vault.destroyContainer(ContainerId.random()));
    assertThatExceptionOfType(ObjectMissing.class)
        .isThrownBy(() -> vault.destroyDocument(DocumentId.random()));
  }

  @Test
  void leavesNoWrapOfADestroyedKeyAnywhere() throws Exception {
    byte[] wrap = Files.readAllBytes(TestVault.file(folder, report));
    vault.destroyDocument(report);
    assertThat(TestVault.file(folder, report)).doesNotExist();
    for (Path file : TestVault.files(folder)) {
      assertThat(TestVault.hex(Files.readAllBytes(file)))
          .as("%s", file)
          .doesNotContain(TestVault.hex(wrap).substring(100));
    }
  }

  @Test
  void writesDestroyedKeysAndNothingElseIntoTheLedger() throws Exception {
    vault.destroyDocument(report);
    vault.destroyContainer(care);
    assertThat(Files.readAllLines(folder.resolve("keyring").resolve("erased.log")))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .startsWith(
                        "document " + TestVault.hex(report.bytes()) + " 2026-11-22T10:15:30Z "),
            line ->
                assertThat(line)
                    .startsWith(
                        "container " + TestVault.hex(care.bytes()) + " 2026-11-22T10:15:30Z "));
  }

  @Test
  void destroysAgainWhatAnOlderKeyringBringsBack() throws Exception {
    byte[] copy = Files.readAllBytes(TestVault.file(folder, care));
    vault.destroyContainer(care);
    vault.close();
    Files.write(TestVault.file(folder, care), copy);
    vault = TestVault.open(folder);
    assertThat(TestVault.file(folder, care)).doesNotExist();
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(care, reportBlob));
  }

  @Test
  void aMovedDocumentSurvivesItsFirstContainer() {
    vault.moveDocument(report, care, fiscal);
    vault.destroyContainer(care);
    assertThat(TestVault.read(vault, fiscal, reportBlob)).isEqualTo(CONTENT);
    reopen();
    assertThat(TestVault.read(vault, fiscal, reportBlob)).isEqualTo(CONTENT);
    StoredBlob later = TestVault.store(vault, fiscal, report, CONTENT);
    assertThat(later.sealedIn()).isEqualTo(fiscal);
    vault.destroyContainer(fiscal);
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(fiscal, reportBlob));
  }

  @Test
  void aMovedDocumentOpensOnlyUnderTheContainerThatHoldsItNow() {
    vault.moveDocument(report, care, fiscal);
    assertThatExceptionOfType(ObjectTampered.class).isThrownBy(() -> vault.open(care, reportBlob));
    vault.moveDocument(report, care, fiscal);
    assertThat(TestVault.read(vault, fiscal, reportBlob)).isEqualTo(CONTENT);
    vault.moveDocument(report, fiscal, care);
    assertThat(TestVault.read(vault, care, reportBlob)).isEqualTo(CONTENT);
  }

  @Test
  void refusesToMoveIntoOrOutOfADestroyedContainer() {
    vault.destroyContainer(fiscal);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> vault.moveDocument(report, care, fiscal));
    assertThat(TestVault.read(vault, care, reportBlob)).isEqualTo(CONTENT);
    assertThatExceptionOfType(KeyDestroyed.class)
        .isThrownBy(() -> vault.moveDocument(invoice, fiscal, care));
  }

  @Test
  void sweepsOrphansThatAreOldEnough() {
    vault.close();
    vault =
        Vault.open(
            TestVault.folders(folder),
            Clock.fixed(TestVault.NOW.plus(Duration.ofDays(2)), ZoneOffset.UTC));
    DocumentId young = vault.newDocument(care);
    StoredBlob youngBlob = TestVault.store(vault, care, young, CONTENT);
    SweepReport report =
        vault.sweepOrphans(
            Set.of(reportBlob.blob())::contains,
            Set.of(this.report)::contains,
            TestVault.NOW.plus(Duration.ofDays(1)));
    assertThat(report).isEqualTo(new SweepReport(1, 1, 1, 1));
    assertThat(TestVault.file(folder, invoiceBlob)).doesNotExist();
    assertThat(TestVault.read(vault, care, reportBlob)).isEqualTo(CONTENT);
    assertThat(TestVault.read(vault, care, youngBlob)).isEqualTo(CONTENT);
    assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.open(fiscal, invoiceBlob));
  }

  @Test
  void sweepsTheKeysOfDestroyedContainersHoweverYoung() throws IOException {
    vault.destroyContainer(care);
    SweepReport swept = vault.sweepOrphans(blob -> true, document -> true, TestVault.NOW);
    assertThat(swept).isEqualTo(new SweepReport(0, 1, 0, 0));
    assertThat(TestVault.file(folder, report)).doesNotExist();
    assertThat(TestVault.file(folder, invoice)).exists();
  }

  private void reopen() {
    vault.close();
    vault = TestVault.open(folder);
  }
}
