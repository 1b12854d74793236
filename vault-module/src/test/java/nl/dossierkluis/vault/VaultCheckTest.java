package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small vault with three custodies, damaged in every way there is. */
class VaultCheckTest {

  private static final byte[] CONTENT = TestVault.bytes(100);
  private static final byte[] LONG = TestVault.bytes(40_000);

  private Path folder;
  private ContainerId first;
  private ContainerId second;
  private StoredBlob small;
  private StoredBlob moved;

  @BeforeEach
  void aVault(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("vault");
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      first = vault.newContainer();
      second = vault.newContainer();
      small = TestVault.store(vault, first, vault.newDocument(first), CONTENT);
      DocumentId document = vault.newDocument(first);
      moved = vault.store(first, document, 3, new ByteArrayInputStream(LONG), TestVault.NO_LIMIT);
      vault.moveDocument(document, first, second);
      ContainerId doomed = vault.newContainer();
      TestVault.store(vault, doomed, vault.newDocument(doomed), CONTENT);
      vault.destroyContainer(doomed);
      vault.sweepOrphans(known -> true, known -> true, TestVault.NOW);
      vault.custodies().setPassphrase(proof, VaultCustodyTest.PHRASE, VaultCustodyTest.CHEAP);
      vault.custodies().replaceRecoveryCode(proof).close();
    }
  }

  @Test
  void findsNothingInASoundVault() {
    assertThat(check(false)).isEqualTo(new CheckReport(8, 3, 0, 0, List.of()));
    CheckReport read = check(true);
    assertThat(read.sound()).isTrue();
    assertThat(read.opened()).isEqualTo(2); // the third one's key was destroyed
    assertThat(read.bytes())
        .isEqualTo(BlobFormat.sealedLength(100) + BlobFormat.sealedLength(40_000));
  }

  @Test
  void checksWithAnyCustody() {
    try (Unlock unlock = Unlock.passphrase(VaultCustodyTest.PHRASE)) {
      assertThat(check(unlock, true, KnownObjects.NONE).damages()).isEmpty();
    }
    try (Unlock wrong = Unlock.passphrase(VaultCustodyTest.OTHER)) {
      assertThatExceptionOfType(WrongKey.class)
          .isThrownBy(() -> check(wrong, true, KnownObjects.NONE));
    }
  }

  @Test
  void changesNothing() throws Exception {
    List<Path> before = TestVault.files(folder);
    Path copy = VaultCustodyTest.copy(folder, folder.resolveSibling("copy"));
    Files.writeString(folder.resolve("keyring/incoming/00112233445566778899aabbccddeeff"), "x");
    check(true);
    Files.delete(folder.resolve("keyring/incoming/00112233445566778899aabbccddeeff"));
    assertThat(TestVault.files(folder)).isEqualTo(before);
    for (Path file : before) {
      assertThat(file).hasSameBinaryContentAs(copy.resolve(folder.relativize(file)));
    }
  }

  /** The quick look at what the next test does at every byte. */
  @Test
  void namesEachEntryOfWhichTheEndWasFlipped() throws Exception {
    List<Path> entries = entries();
    for (Path file : entries) {
      byte[] good = Files.readAllBytes(file);
      byte[] bad = good.clone();
      bad[good.length - 5] ^= 1;
      Files.write(file, bad);
      assertNamed(file, check(false), "flipped at its end");
      Files.write(file, good);
    }
    assertThat(entries).hasSize(9);
    assertThat(check(false).sound()).isTrue();
  }

  @Test
  @Tag("slow")
  void namesEveryEntryOfWhichAByteWasFlipped() throws Exception {
    int flipped = 0;
    for (Path file : entries()) {
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length; at++, flipped++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << at % 8);
        Files.write(file, bad);
        assertNamed(file, check(false), "byte " + at);
      }
      Files.write(file, good);
    }
    assertThat(flipped).isGreaterThan(1500);
    assertThat(check(false).sound()).isTrue();
  }

  @Test
  @Tag("slow")
  void namesEveryEntryThatWasCutShortOrLonger() throws Exception {
    for (Path file : entries()) {
      byte[] good = Files.readAllBytes(file);
      for (int length = 0; length < good.length; length += 3) {
        if (!file.endsWith("erased.log") || length > 0 && good[length - 1] != '\n') {
          Files.write(file, Arrays.copyOf(good, length));
          assertNamed(file, check(false), "length " + length);
        } // a ledger that lacks whole lines says nothing of them
      }
      for (int length : new int[] {good.length - 1, good.length + 1}) {
        Files.write(file, Arrays.copyOf(good, length));
        assertNamed(file, check(false), "length " + length);
      }
      Files.write(file, good);
    }
  }

  @Test
  @Tag("slow")
  void namesEntriesThatChangedPlaces() throws Exception {
    List<Path> entries = entries();
    entries.removeIf(file -> file.endsWith("erased.log"));
    for (Path one : entries) {
      for (Path other : entries) {
        if (!one.equals(other)) {
          byte[] good = Files.readAllBytes(one);
          Files.write(one, Files.readAllBytes(other));
          assertNamed(one, check(false), "replaced by " + other);
          Files.write(one, good);
        }
      }
    }
    assertThat(check(false).sound()).isTrue();
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    for (Path file : entries()) {
      if (file.startsWith(folder.resolve("keyring/root")) || file.endsWith("erased.log")) {
        continue;
      }
      byte[] good = Files.readAllBytes(file);
      Files.delete(file);
      CheckReport report = check(Unlock.keyFile(), false, known());
      assertThat(report.damages()).as("%s", file).isNotEmpty();
      if (!file.startsWith(folder.resolve("keyring/kek"))) {
        assertNamed(file, report, "missing");
      }
      Files.write(file, good);
    }
    Files.delete(folder.resolve("keyring/erased.log"));
    assertThat(check(false).damages()).hasSize(1); // the destroyed container's document
  }

  @Test
  void saysThatTheKeyFileFitsNoEntry() throws Exception {
    for (Custody custody : Vault.custodies(TestVault.folders(folder))) {
      if (custody.kind() == CustodyKind.KEY_FILE) {
        Files.delete(folder.resolve("keyring/root").resolve(custody.id()));
      }
    }
    assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> check(false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keyring/stray",
        "keyring/root/stray",
        "keyring/kek/00112233445566778899AABBCCDDEEFF",
        "keyring/container/stray",
        "keyring/container/00/11112233445566778899aabbccddeeff",
        "keyring/document/zz/zz112233445566778899aabbccddeeff",
        "keyring/kek/00112233445566778899aabbccddeeff",
        "keyring/root/00112233445566778899aabbccddeeff",
        "blobs/stray",
        "blobs/00/stray",
        "blobs/00/11112233445566778899aabbccddeeff",
        "blobs/incoming/stray"
      })
  void namesWhatDoesNotBelongThere(String name) throws Exception {
    Path stray = folder.resolve(name);
    Files.createDirectories(stray.getParent());
    Files.writeString(stray, "x");
    Path inside = Path.of(name).subpath(1, Path.of(name).getNameCount());
    assertThat(check(false).damages())
        .anyMatch(
            damage ->
                inside.startsWith(damage.name())
                    || damage.name().equals(String.valueOf(stray.getFileName())));
  }

  @Test
  void namesLinksAndFoldersInTheWrongPlace() throws Exception {
    Path link = folder.resolve("keyring/kek/00112233445566778899aabbccddeeff");
    Files.createSymbolicLink(link, TestVault.file(folder, first));
    Files.createDirectory(folder.resolve("keyring/root/00112233445566778899aabbccddeef0"));
    assertThat(
            check(Unlock.passphrase(VaultCustodyTest.PHRASE), false, KnownObjects.NONE).damages())
        .extracting(Damage::name)
        .contains("kek/00112233445566778899aabbccddeeff", "root/00112233445566778899aabbccddeef0");
  }

  @Test
  void namesAFormatThatIsMissingOrAnother() throws Exception {
    for (String store : new String[] {"keyring", "blobs"}) {
      Path format = folder.resolve(store).resolve("format");
      byte[] good = Files.readAllBytes(format);
      Files.writeString(format, "dossierkluis " + store + " 9\n");
      assertThat(check(false).damages()).extracting(Damage::name).containsExactly("format");
      Files.delete(format);
      assertThat(check(false).damages()).extracting(Damage::name).containsExactly("format");
      Files.write(format, good);
    }
  }

  @Test
  void namesADestroyedKeyThatCameBack() throws Exception {
    Path entry = TestVault.file(folder, small.document());
    byte[] copy = Files.readAllBytes(entry);
    try (Vault vault = TestVault.open(folder)) {
      vault.destroyDocument(small.document());
    }
    assertThat(check(true).sound()).isTrue();
    Files.write(entry, copy);
    assertThat(check(true).damages())
        .containsExactly(
            new Damage(
                VaultObject.DOCUMENT_KEY,
                small.document().text(),
                "was destroyed and is there again; the next start destroys it"));
  }

  @Nested
  class OfBlobs {

    @Test
    @Tag("slow")
    void namesEveryBlobOfWhichAByteWasFlipped() throws Exception {
      Path file = TestVault.file(folder, small);
      byte[] good = Files.readAllBytes(file);
      for (int at = 0; at < good.length; at++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) (1 << at % 8);
        Files.write(file, bad);
        assertBlob(small, check(true), "byte " + at);
      }
    }

    @Test
    void namesADamagedByteInEachSegment() throws Exception {
      Path file = TestVault.file(folder, moved);
      byte[] good = Files.readAllBytes(file);
      for (int at = 112; at < good.length; at += 500) {
        byte[] bad = good.clone();
        bad[at]++;
        Files.write(file, bad);
        assertBlob(moved, check(true), "byte " + at);
      }
    }

    /** Headers, length and marks need no key. */
    @Test
    void namesWhatCanBeSeenWithoutReadingAll() throws Exception {
      Path file = TestVault.file(folder, moved);
      byte[] good = Files.readAllBytes(file);
      for (int at : new int[] {0, 3, 4, 5, 6, 37, 38, 47, 112, 112 + 16_384 + 3}) {
        byte[] bad = good.clone();
        bad[at] ^= 1;
        Files.write(file, bad);
        assertBlob(moved, check(false), "byte " + at);
      }
    }

    @Test
    @Tag("slow")
    void namesEveryBlobThatWasCutShortOrLonger() throws Exception {
      Path file = TestVault.file(folder, small);
      byte[] good = Files.readAllBytes(file);
      for (int length = 0; length < good.length; length++) {
        Files.write(file, Arrays.copyOf(good, length));
        assertBlob(small, check(true), "length " + length);
        if (length % 16 == 0) {
          assertBlob(small, check(Unlock.keyFile(), false, known()), "length " + length);
        }
      }
      Files.write(file, Arrays.copyOf(good, good.length + 4));
      assertBlob(small, check(true), "longer");
    }

    @Test
    void namesBlobsThatChangedPlaces() throws Exception {
      byte[] good = Files.readAllBytes(TestVault.file(folder, small));
      Files.write(TestVault.file(folder, small), Files.readAllBytes(TestVault.file(folder, moved)));
      assertBlob(small, check(false), "swapped");
      Files.write(TestVault.file(folder, moved), good);
      assertBlob(moved, check(false), "swapped");
    }

    @Test
    void namesABlobThatIsGone() throws Exception {
      Files.delete(TestVault.file(folder, small));
      assertThat(check(true).sound()).isTrue(); // nobody said that there was one
      assertBlob(small, check(Unlock.keyFile(), true, known()), "missing");
    }

    @Test
    void opensKnownBlobsInTheirOwnPlaceOnly() {
      StoredBlob elsewhere =
          new StoredBlob(second, moved.document(), 3, moved.blob(), moved.length(), moved.sha256());
      KnownObjects known = new KnownObjects(List.of(), List.of(), List.of(elsewhere));
      assertBlob(moved, check(Unlock.keyFile(), true, known), "another container");
      assertThat(check(Unlock.keyFile(), true, known()).sound()).isTrue();
    }

    private void assertBlob(StoredBlob blob, CheckReport report, String how) {
      assertThat(report.damages())
          .as(how)
          .anyMatch(
              damage ->
                  damage.object() == VaultObject.BLOB && damage.name().equals(blob.blob().text()));
    }
  }

  @Nested
  class OfAVaultInUse {

    @Test
    void isForItsOwnProgramAlone() {
      try (Vault vault = TestVault.open(folder);
          Unlock proof = Unlock.keyFile()) {
        assertThatExceptionOfType(VaultInUse.class).isThrownBy(() -> check(false));
        assertThat(vault.check(proof, true, known()).damages()).isEmpty();
      }
    }

    @Test
    @Tag("slow")
    void takesNoChangeForADamage() {
      try (Vault vault = TestVault.open(folder);
          Unlock proof = Unlock.keyFile()) {
        var changes =
            java.util.concurrent.CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < 25; i++) {
                    change(vault, proof);
                  }
                });
        List<Damage> damages = new ArrayList<>();
        while (!changes.isDone()) {
          damages.addAll(vault.check(proof, true, KnownObjects.NONE).damages());
        }
        changes.join();
        assertThat(damages).isEmpty();
      }
    }

    private void change(Vault vault, Unlock proof) {
      ContainerId container = vault.newContainer();
      DocumentId document = vault.newDocument(container);
      StoredBlob blob = TestVault.store(vault, container, document, CONTENT);
      vault.moveDocument(document, container, first);
      vault.rotateKeys(proof);
      vault.destroyDocument(document);
      vault.deleteBlobs(List.of(blob.blob()));
      vault.destroyContainer(container);
    }
  }

  @Test
  void saysThatThereIsNoVault() {
    try (Unlock unlock = Unlock.keyFile()) {
      VaultFolders nothing = TestVault.folders(folder.resolve("nothing"));
      assertThatExceptionOfType(VaultMissing.class)
          .isThrownBy(
              () -> VaultCheck.run(nothing, unlock, true, KnownObjects.NONE, TestVault.CLOCK));
      assertThat(folder.resolve("nothing")).doesNotExist();
    }
  }

  private KnownObjects known() {
    return new KnownObjects(
        List.of(first, second), List.of(small.document(), moved.document()), List.of(small, moved));
  }

  private CheckReport check(boolean readData) {
    try (Unlock unlock = Unlock.keyFile()) {
      return check(unlock, readData, KnownObjects.NONE);
    }
  }

  private CheckReport check(Unlock unlock, boolean readData, KnownObjects known) {
    return VaultCheck.run(TestVault.folders(folder), unlock, readData, known, TestVault.CLOCK);
  }

  /** All entries of the keyring, and its ledger. */
  private List<Path> entries() {
    List<Path> entries = new ArrayList<>(TestVault.files(folder.resolve("keyring")));
    entries.removeIf(file -> file.endsWith("format") || file.endsWith("lock"));
    return entries;
  }

  private static void assertNamed(Path file, CheckReport report, String how) {
    String name = String.valueOf(file.getFileName());
    boolean named =
        report.damages().stream()
            .map(Damage::name)
            .anyMatch(
                found -> found.equals(name) || found.length() == 22 && hex(found).equals(name));
    assertThat(named).as("%s, %s: %s", file, how, report.damages()).isTrue();
  }

  private static String hex(String text) {
    return TestVault.hex(new ContainerId(text).bytes());
  }
}
