package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.dossierkluis.vault.TestBackup.HandClock;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final byte[] CONTENT = TestVault.bytes(40_000);
  private static final byte[] KNOWN =
      "Een zin die in geen back-up leesbaar mag zijn".getBytes(StandardCharsets.UTF_8);

  private Path folder;
  private final HandClock clock = new HandClock();
  private Path home;
  private Path restored;
  private BackupFolders backup;
  private Vault vault;
  private ContainerId container;
  private DocumentId document;
  private StoredBlob blob;

  @BeforeEach
  void aVaultWithADocument(@TempDir Path temporary) {
    folder = temporary;
    home = folder.resolve("home");
    restored = folder.resolve("restored");
    backup = TestBackup.made(folder);
    vault = Vault.open(TestVault.folders(home), clock);
    container = vault.newContainer();
    document = vault.newDocument(container);
    blob = TestVault.store(vault, container, document, CONTENT);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private BackupReport backUp() {
    clock.pass(Duration.ofDays(1));
    return TestBackup.make(vault, backup);
  }

  @Test
  void refusesToWriteWhereNobodyMadeABackup() {
    BackupFolders unmounted = TestBackup.folders(folder.resolve("unmounted"));
    assertThatExceptionOfType(BackupMissing.class)
        .isThrownBy(() -> TestBackup.make(vault, unmounted))
        .withMessageContaining("is its disk connected");
    assertThat(unmounted.repository()).doesNotExist();
    assertThatExceptionOfType(BackupMissing.class).isThrownBy(() -> Backups.generations(unmounted));
  }

  @Test
  void refusesFoldersOfWhichOneIsInTheOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupFolders(folder, folder.resolve("copies")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BackupFolders(folder.resolve("repository"), folder));
  }

  @Test
  void refusesASecondOneAtTheSameTime() {
    DatabaseSource slow =
        () -> {
          assertThatExceptionOfType(VaultInUse.class)
              .isThrownBy(() -> TestBackup.make(vault, backup));
          return TestBackup.database().copy();
        };
    assertThat(vault.backups(backup).make(slow, TestBackup.PRODUCT).complete()).isTrue();
  }

  @Test
  void bringsBackWhatWasLost() {
    BackupReport made = backUp();
    assertThat(made.damages()).isEmpty();
    assertThat(made.copied()).isOne();
    vault.close();
    RestoreReport report = TestBackup.restore(TestBackup.order(backup, restored), home);
    assertThat(report.damages()).isEmpty();
    assertThat(report.generation()).isEqualTo(made.generation());
    assertThat(report.keyringCopy()).contains(made.keyringCopy());
    assertThat(report.blobs()).isOne();
    assertThat(report.destroyed()).isZero();
    assertThat(TestBackup.bytes(restored.resolve("db/dossierkluis.mv.db")))
        .isEqualTo(TestBackup.DATABASE);
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, blob)).isEqualTo(CONTENT);
    }
  }

  @Test
  void copiesOnlyWhatIsNew() {
    backUp();
    BackupReport same = backUp();
    assertThat(same.copied()).isZero();
    assertThat(same.generation().blobs()).isOne();
    TestVault.store(vault, container, document, TestVault.bytes(10));
    BackupReport more = backUp();
    assertThat(more.copied()).isOne();
    assertThat(more.generation().blobs()).isEqualTo(2);
    assertThat(Backups.generations(backup))
        .extracting(Generation::name)
        .hasSize(3)
        .contains(same.generation().name(), more.generation().name());
  }

  @Test
  void takesTheNextSecondForASecondOne() {
    String first = TestBackup.make(vault, backup).generation().name();
    String second = TestBackup.make(vault, backup).generation().name();
    assertThat(List.of(first, second)).isEqualTo(List.of("20261122T101530Z", "20261122T101531Z"));
  }

  @Test
  void holdsWhatCameInWhileTheDatabaseWasCopied() {
    StoredBlob[] late = new StoredBlob[1];
    DatabaseSource source =
        () -> {
          late[0] = TestVault.store(vault, container, vault.newDocument(container), KNOWN);
          return TestBackup.database().copy();
        };
    vault.backups(backup).make(source, TestBackup.PRODUCT);
    vault.close();
    assertThat(TestBackup.restore(TestBackup.order(backup, restored), home).blobs()).isEqualTo(2);
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, late[0])).isEqualTo(KNOWN);
    }
  }

  @Test
  void keepsABlobThatWasDeletedWhileTheDatabaseWasCopied() {
    DatabaseSource source =
        () -> {
          vault.deleteBlobs(List.of(blob.blob()));
          return TestBackup.database().copy();
        };
    assertThat(vault.backups(backup).make(source, TestBackup.PRODUCT).generation().blobs()).isOne();
  }

  @Test
  void namesADamagedBlobAndSavesTheRest() throws IOException {
    StoredBlob other = TestVault.store(vault, container, document, KNOWN);
    byte[] bytes = Files.readAllBytes(TestVault.file(home, blob));
    Files.write(TestVault.file(home, blob), Arrays.copyOf(bytes, bytes.length - 1));
    BackupReport report = backUp();
    assertThat(report.damages()).extracting(Damage::name).containsExactly(blob.blob().text());
    assertThat(report.generation().blobs()).isOne();
    vault.close();
    TestBackup.restore(TestBackup.order(backup, restored), home);
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, other)).isEqualTo(KNOWN);
    }
  }

  @Test
  void keepsTheGoodCopyOfABlobThatIsDamagedNow() throws IOException {
    backUp();
    Files.write(TestVault.file(home, blob), new byte[7]);
    assertThat(backUp().damages()).extracting(Damage::name).containsExactly(blob.blob().text());
    vault.close();
    RestoreReport report = TestBackup.restore(TestBackup.order(backup, restored), home);
    assertThat(report.damages()).isEmpty();
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, blob)).isEqualTo(CONTENT);
    }
  }

  @Test
  void failsWithoutADatabaseAndLeavesNothing() {
    DatabaseSource broken =
        () -> {
          throw new IOException("no copy");
        };
    assertThatExceptionOfType(StorageFailure.class)
        .isThrownBy(() -> vault.backups(backup).make(broken, TestBackup.PRODUCT))
        .withMessageContaining("no copy");
    assertThat(Backups.generations(backup)).isEmpty();
    assertThat(Backups.keyringCopies(backup)).isEmpty();
  }

  @Test
  void keepsErasedDocumentsErasedWhicheverGenerationComesBack() {
    String before = backUp().generation().name();
    vault.destroyDocument(document);
    backUp();
    vault.close();
    RestoreOrder order = TestBackup.ofGeneration(TestBackup.order(backup, restored), before);
    assertThat(TestBackup.restore(order, home).damages()).isEmpty();
    try (Vault again = TestVault.open(restored)) {
      assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> again.open(container, blob));
      assertThat(again.holds(container)).isTrue();
    }
  }

  @Test
  void refusesAnOlderKeyringCopyUnlessToldAndThenReplaysTheNewestLedger() {
    String old = backUp().keyringCopy().name();
    vault.destroyDocument(document);
    backUp();
    vault.close();
    RestoreOrder order = TestBackup.order(backup, restored);
    assertThatExceptionOfType(RestoreRefused.class)
        .isThrownBy(() -> TestBackup.restore(TestBackup.ofCopy(order, old, false), home))
        .withMessageContaining("not the newest");
    RestoreOrder first = TestBackup.ofGeneration(order, old);
    RestoreReport report = TestBackup.restore(TestBackup.ofCopy(first, old, true), home);
    assertThat(report.destroyed()).isOne();
    try (Vault again = TestVault.open(restored)) {
      assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> again.open(container, blob));
    }
  }

  @Test
  void usesTheKeyringThatIsStillThere() throws IOException {
    backUp();
    vault.destroyDocument(document); // after the last copy: only the keyring itself knows
    vault.close();
    Path lost = folder.resolve("lost");
    Files.move(home.resolve("blobs"), lost);
    RestoreReport report = TestBackup.restore(TestBackup.order(backup, home), home);
    assertThat(report.keyringCopy()).isEmpty();
    assertThat(report.damages()).isEmpty();
    try (Vault again = TestVault.open(home)) {
      assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> again.open(container, blob));
    }
  }

  @Test
  void teachesTheKeyringThatIsStillThereWhatWasErasedSince() throws Exception {
    Path old = VaultCustodyTest.copy(home, folder.resolve("old"));
    vault.destroyDocument(document);
    backUp();
    vault.close();
    Files.move(old.resolve("blobs"), folder.resolve("lost"));
    String missing = Backups.generations(backup).get(0).name();
    // the older keyring does not hold the key of the generation, which is said
    assertThatExceptionOfType(BackupDamaged.class)
        .isThrownBy(() -> TestBackup.restore(TestBackup.order(backup, old), home))
        .withMessageContaining(missing);
    assertThat(TestVault.file(old, document)).doesNotExist();
  }

  @Test
  void refusesWhatIsInTheWay() throws IOException {
    backUp();
    vault.close();
    RestoreOrder order = TestBackup.order(backup, restored);
    TestBackup.restore(order, home);
    assertThatExceptionOfType(RestoreRefused.class)
        .isThrownBy(() -> TestBackup.restore(order, home))
        .withMessageContaining("is in the way");
    RestoreOrder elsewhere = TestBackup.order(backup, folder.resolve("elsewhere"));
    Files.createDirectories(elsewhere.database().getParent());
    Files.write(elsewhere.database(), new byte[] {1});
    assertThatExceptionOfType(RestoreRefused.class)
        .isThrownBy(() -> TestBackup.restore(elsewhere, home))
        .withMessageContaining("database");
  }

  @Test
  void refusesTheKeyOfAnotherVaultAndLeavesNothing() {
    backUp();
    TestVault.open(folder.resolve("other")).close();
    RestoreOrder order = TestBackup.order(backup, restored);
    assertThatExceptionOfType(WrongKey.class)
        .isThrownBy(() -> TestBackup.restore(order, folder.resolve("other")));
    assertThat(order.to().keyring()).doesNotExist();
    assertThat(order.to().blobs()).doesNotExist();
    assertThat(order.database()).doesNotExist();
  }

  @Test
  void comesBackWithTheRecoveryCodeAloneAndGetsANewKeyFile() throws Exception {
    try (Unlock proof = Unlock.keyFile();
        RecoveryCode code = vault.custodies().replaceRecoveryCode(proof)) {
      backUp();
      vault.close();
      RestoreOrder order = TestBackup.withNewKeyFile(TestBackup.order(backup, restored));
      try (RecoveryCode wrong = RecoveryCode.random(new SecureRandom());
          Unlock unlock = Unlock.recoveryCode(wrong)) {
        assertThatExceptionOfType(WrongKey.class)
            .isThrownBy(() -> Restore.run(order, unlock, TestVault.CLOCK));
      }
      try (Unlock unlock = Unlock.recoveryCode(code)) {
        assertThat(Restore.run(order, unlock, TestVault.CLOCK).damages()).isEmpty();
      }
    }
    try (Vault again = TestVault.open(restored)) { // with its new key file
      assertThat(TestVault.read(again, container, blob)).isEqualTo(CONTENT);
    }
  }

  @Test
  void comesBackWithThePassphrase() {
    char[] words = "vijf groene zebra lantaarns fietsen zingend noordwaarts".toCharArray();
    try (Unlock proof = Unlock.keyFile()) {
      vault.custodies().setPassphrase(proof, words, new Argon2Cost(64, 1, 1));
    }
    backUp();
    vault.close();
    try (Unlock unlock = Unlock.passphrase(words)) {
      assertThat(Restore.run(TestBackup.order(backup, restored), unlock, TestVault.CLOCK).damages())
          .isEmpty();
      try (Vault again = Vault.open(TestVault.folders(restored), unlock, clock)) {
        assertThat(TestVault.read(again, container, blob)).isEqualTo(CONTENT);
      }
    }
  }

  @Test
  void saysWhatIsMissingInTheBackupAndRestoresTheRest() throws IOException {
    StoredBlob other = TestVault.store(vault, container, document, KNOWN);
    backUp();
    vault.close();
    Files.delete(pooled(blob));
    RestoreReport report = TestBackup.restore(TestBackup.order(backup, restored), home);
    assertThat(report.damages())
        .extracting(Damage::toString)
        .containsExactly("blob " + blob.blob().text() + ": is missing in the backup");
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, other)).isEqualTo(KNOWN);
    }
  }

  @Test
  void goesOnWhenABlobOfTheBackupCannotBeRead() throws IOException {
    StoredBlob other = TestVault.store(vault, container, document, KNOWN);
    backUp();
    Files.delete(pooled(blob));
    Files.createDirectory(pooled(blob)); // reading it fails
    assertThat(trial().damages())
        .extracting(Damage::name)
        .contains(blob.blob().text())
        .doesNotContain(other.blob().text());
    vault.close();
    RestoreReport report = TestBackup.restore(TestBackup.order(backup, restored), home);
    assertThat(report.damages())
        .extracting(Damage::toString)
        .anyMatch(damage -> damage.contains(blob.blob().text() + ": could not be read"));
    try (Vault again = TestVault.open(restored)) {
      assertThat(TestVault.read(again, container, other)).isEqualTo(KNOWN);
    }
  }

  private Path pooled(StoredBlob stored) {
    return backup.repository().resolve(home.relativize(TestVault.file(home, stored)));
  }

  @Test
  void holdsNothingReadable() {
    TestVault.store(vault, container, document, KNOWN);
    vault.backups(backup).make(() -> new ByteArrayInputStream(KNOWN), TestBackup.PRODUCT);
    byte[] key = TestBackup.bytes(home.resolve("keys/root.key"));
    List<Path> files = new ArrayList<>(TestVault.files(backup.repository()));
    files.addAll(TestVault.files(backup.keyringCopies()));
    assertThat(files).hasSizeGreaterThan(7);
    for (Path file : files) {
      String text = new String(TestBackup.bytes(file), StandardCharsets.ISO_8859_1);
      assertThat(text)
          .doesNotContain(new String(KNOWN, StandardCharsets.ISO_8859_1))
          .doesNotContain(new String(key, StandardCharsets.ISO_8859_1).lines().toList().get(2));
    }
  }

  @Test
  void keepsWhatTheTermsKeepAndNothingElse() {
    BackupTerms terms = new BackupTerms(2, 0, 1, Duration.ofDays(30));
    BackupReport first = backUp();
    TestVault.store(vault, container, document, KNOWN);
    vault.deleteBlobs(List.of(blob.blob()));
    BackupReport second = backUp();
    BackupReport third = backUp();
    ExpiryReport report = vault.backups(backup).deleteExpired(terms);
    assertThat(report.generations()).containsExactly(first.generation().name());
    assertThat(report.blobs()).isOne();
    assertThat(report.keyringCopies())
        .containsExactly(first.keyringCopy().name(), second.keyringCopy().name());
    assertThat(pooled(blob)).doesNotExist();
    assertThat(Backups.generations(backup))
        .containsExactly(second.generation(), third.generation());
    vault.close();
    RestoreOrder order =
        TestBackup.ofGeneration(TestBackup.order(backup, restored), second.generation().name());
    assertThat(TestBackup.restore(order, home).damages()).isEmpty();
  }

  @Test
  void makesADeletedGenerationUnreadableForWhoKeptACopy() throws Exception {
    backUp();
    Path kept = VaultCustodyTest.copy(backup.repository(), folder.resolve("kept"));
    backUp();
    vault.backups(backup).deleteExpired(new BackupTerms(1, 0, 1, Duration.ofDays(30)));
    clock.pass(Duration.ofDays(1));
    TestBackup.make(vault, backup);
    vault.close();
    String name = String.valueOf(TestVault.files(kept.resolve("generations")).get(0).getFileName());
    BackupFolders copied = new BackupFolders(kept, backup.keyringCopies());
    RestoreOrder order =
        TestBackup.ofGeneration(
            TestBackup.order(copied, restored), name.substring(0, name.indexOf('.')));
    assertThatExceptionOfType(BackupDamaged.class)
        .isThrownBy(() -> TestBackup.restore(order, home))
        .withMessageContaining("destroyed");
  }

  @Test
  void deletesNoBlobWhileAKeptIndexDoesNotOpen() throws IOException {
    BackupReport first = backUp();
    vault.deleteBlobs(List.of(blob.blob()));
    backUp();
    Path index = backup.repository().resolve("generations/" + first.generation().name() + ".index");
    byte[] bytes = Files.readAllBytes(index);
    bytes[200]++;
    Files.write(index, bytes);
    ExpiryReport report = vault.backups(backup).deleteExpired(BackupTerms.USUAL);
    assertThat(report.damages())
        .extracting(Damage::name)
        .containsExactly(first.generation().name() + ".index");
    assertThat(report.blobs()).isZero();
    assertThat(pooled(blob)).exists();
  }

  @Test
  void destroysNoContainerThatAnExpiredIndexMerelyClaims() throws IOException {
    BackupReport first = backUp();
    Path index = backup.repository().resolve("generations/" + first.generation().name() + ".index");
    byte[] bytes = Files.readAllBytes(index);
    System.arraycopy(container.bytes(), 0, bytes, 6, 16);
    Files.write(index, bytes);
    backUp();
    ExpiryReport report =
        vault.backups(backup).deleteExpired(new BackupTerms(1, 0, 1, Duration.ofDays(30)));
    assertThat(report.generations()).containsExactly(first.generation().name());
    assertThat(vault.holds(container)).isTrue();
  }

  @Test
  void saysWhenTheLastCopyOfADestroyedKeyExpires() {
    assertThat(Backups.lastCopyExpires(backup, BackupTerms.USUAL, clock.instant())).isEmpty();
    KeyringCopy copy = backUp().keyringCopy();
    clock.pass(Duration.ofHours(1));
    Optional<Instant> expires = Backups.lastCopyExpires(backup, BackupTerms.USUAL, clock.instant());
    backUp();
    assertThat(expires).contains(copy.made().plus(Duration.ofDays(30)));
    assertThat(
            Backups.lastCopyExpires(
                backup, BackupTerms.USUAL, copy.made().minus(Duration.ofSeconds(1))))
        .isEmpty();
  }

  @Test
  void triesTheNewestAndLeavesNothingBehind() {
    BackupReport made = backUp();
    Path scratch = folder.resolve("scratch");
    TrialReport report = vault.backups(backup).tryOut(scratch, TestBackup.sameDatabase());
    assertThat(report.damages()).isEmpty();
    assertThat(report.generation()).isEqualTo(made.generation());
    assertThat(report.opened()).isOne();
    assertThat(report.keys()).isGreaterThanOrEqualTo(5);
    assertThat(report.at()).isEqualTo(clock.instant());
    assertThat(scratch).isEmptyDirectory();
  }

  @Test
  void triesWithoutARootKeyInAVaultThatAPassphraseOpened() {
    char[] words = "vijf groene zebra lantaarns fietsen zingend noordwaarts".toCharArray();
    try (Unlock proof = Unlock.keyFile();
        Unlock passphrase = Unlock.passphrase(words)) {
      vault.custodies().setPassphrase(proof, words, new Argon2Cost(64, 1, 1));
      vault.custodies().remove(CustodyKind.KEY_FILE, passphrase);
      vault.close();
      vault = Vault.open(TestVault.folders(home), passphrase, clock);
    }
    backUp();
    assertThat(trial().damages()).isEmpty();
  }

  @Test
  void letsTheDatabaseBeComparedWithWhatIsRestored() {
    RecordAddress address = new RecordAddress(container, "client", "row", "Card", 1);
    byte[] sealed = vault.sealRecord(address, KNOWN);
    backUp();
    vault.destroyContainer(container); // the trial sees the state of the backup
    TrialReport report =
        vault
            .backups(backup)
            .tryOut(
                folder.resolve("scratch"),
                (database, contents) -> {
                  assertThat(contents.openRecord(address, sealed)).isEqualTo(KNOWN);
                  assertThat(contents.holds(container)).isTrue();
                  assertThat(contents.holderOf(document)).isEqualTo(container);
                  assertThat(contents.holds(blob.blob())).isTrue();
                  assertThat(contents.holds(BlobId.random())).isFalse();
                  return List.of(new Damage(VaultObject.DATABASE, "row", "is wrong"));
                });
    assertThat(report.damages()).extracting(Damage::name).containsExactly("row");
  }

  @Test
  void cleansItsScratchFolderWhateverHappens() {
    backUp();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                vault
                    .backups(backup)
                    .tryOut(
                        folder.resolve("scratch"),
                        (database, contents) -> {
                          throw new IllegalStateException("broken");
                        }));
    assertThat(folder.resolve("scratch")).isEmptyDirectory();
  }

  @Test
  void asksForABackupWhenTheKeysWereRotatedSince() {
    backUp();
    try (Unlock proof = Unlock.keyFile()) {
      vault.rotateKeys(proof);
    }
    assertThatExceptionOfType(BackupMissing.class)
        .isThrownBy(this::trial)
        .withMessageContaining("make a backup first");
    backUp();
    assertThat(trial().damages()).isEmpty();
  }

  private TrialReport trial() {
    return vault.backups(backup).tryOut(folder.resolve("scratch"), TestBackup.sameDatabase());
  }

  @Test
  void namesTheDocumentKeyThatACopyLacks() throws Exception {
    backUp();
    Files.delete(TestVault.file(home, document)); // lost, not destroyed
    backUp();
    assertThat(trial().damages())
        .extracting(Damage::toString)
        .containsExactly(
            "blob " + blob.blob().text() + ": document key " + document + " is missing");
  }

  @Test
  void aKeyringCopyIsWholeWhileKeysAreRotatedMovedAndDestroyed() {
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> rotating =
        CompletableFuture.supplyAsync(() -> repeat(done, this::rotate));
    CompletableFuture<Integer> moving =
        CompletableFuture.supplyAsync(() -> repeat(done, this::moveAndDestroy));
    List<BackupReport> made = new ArrayList<>();
    try {
      for (int i = 0; i < 6; i++) {
        made.add(backUp());
      }
    } finally {
      done.set(true);
    }
    assertThat(rotating.join()).isPositive();
    assertThat(moving.join()).isPositive();
    vault.close();
    for (BackupReport report : made) {
      String name = report.generation().name();
      RestoreOrder order = TestBackup.order(backup, folder.resolve(name));
      order = TestBackup.ofCopy(TestBackup.ofGeneration(order, name), name, true);
      assertThat(TestBackup.restore(order, home).damages()).isEmpty();
      try (Vault again = TestVault.open(folder.resolve(name))) {
        assertThat(TestVault.read(again, container, blob)).isEqualTo(CONTENT);
      }
    }
  }

  private static int repeat(AtomicBoolean done, Runnable act) {
    int times = 0;
    for (; times == 0 || !done.get(); times++) {
      act.run();
    }
    return times;
  }

  private void rotate() {
    try (Unlock proof = Unlock.keyFile()) {
      assertThat(vault.rotateKeys(proof).finished()).isTrue();
    }
  }

  private void moveAndDestroy() {
    ContainerId old = vault.newContainer();
    DocumentId moved = vault.newDocument(old);
    TestVault.store(vault, old, moved, KNOWN);
    ContainerId next = vault.newContainer();
    vault.moveDocument(moved, old, next);
    vault.destroyContainer(old);
  }

  @Test
  void refusesEverythingOnceTheVaultIsClosed() {
    Backups backups = vault.backups(backup);
    vault.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> backups.make(TestBackup.database(), TestBackup.PRODUCT));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> backups.deleteExpired(BackupTerms.USUAL));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> backups.tryOut(folder, TestBackup.sameDatabase()));
  }
}
