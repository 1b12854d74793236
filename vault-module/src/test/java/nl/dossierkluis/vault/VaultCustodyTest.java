package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.dossierkluis.vault.cipher.Argon2Cost;
import nl.dossierkluis.vault.storage.FailingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What opens a vault, and changing it. Most passphrases here are cheap, so that tests are quick.
 */
class VaultCustodyTest {

  static final char[] PHRASE = "vlinder pannenkoek gitaar molen trompet ijsbeer".toCharArray();
  static final char[] OTHER = "zolder krekel anker bijl mosterd fluit tegel".toCharArray();
  static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);
  private static final byte[] CONTENT = TestVault.bytes(100);

  private Path folder;
  private ContainerId container;
  private StoredBlob blob;

  @BeforeEach
  void aVaultWithABlob(@TempDir Path temporary) {
    folder = temporary.resolve("vault");
    try (Vault vault = TestVault.open(folder)) {
      container = vault.newContainer();
      blob = TestVault.store(vault, container, vault.newDocument(container), CONTENT);
    }
  }

  @Test
  void opensWithItsPassphraseWhenTheKeyFileIsGone() throws Exception {
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      vault.custodies().setPassphrase(proof, PHRASE);
    }
    Files.delete(folder.resolve("keys/root.key"));
    assertThat(Vault.isSealed(TestVault.folders(folder))).isTrue();
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> TestVault.open(folder))
        .returns(VaultObject.KEY_FILE, VaultException::object)
        .withMessageContaining("put it back")
        .withMessageContaining("the vault opens with its passphrase");
    assertOpens(PHRASE);
    assertThatExceptionOfType(WrongKey.class)
        .isThrownBy(() -> assertOpens(OTHER))
        .returns(VaultObject.PASSPHRASE, VaultException::object);
  }

  @Test
  void touchesNoOtherFile() throws Exception {
    List<String> before = contents(folder);
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
    }
    assertThat(contents(folder)).containsAll(before).hasSize(before.size() + 1);
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      vault.custodies().remove(CustodyKind.PASSPHRASE, proof);
      vault.custodies().remove(CustodyKind.PASSPHRASE, proof);
    }
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void saysWhatOpensItWithoutOpeningIt() {
    VaultFolders folders = TestVault.folders(folder);
    assertThat(Vault.custodies(TestVault.folders(folder.resolve("nothing")))).isEmpty();
    assertThat(Vault.isSealed(TestVault.folders(folder.resolve("nothing")))).isFalse();
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
      assertThat(Vault.custodies(folders))
          .isEqualTo(vault.custodies().all())
          .extracting(Custody::kind)
          .containsExactlyInAnyOrder(CustodyKind.KEY_FILE, CustodyKind.PASSPHRASE);
      assertThat(Vault.custodies(folders)).extracting(Custody::since).containsOnly(TestVault.NOW);
    }
    assertThat(Vault.isSealed(folders)).isFalse();
  }

  @Test
  void isSealedOnceTheKeyFileIsRemoved() {
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
      try (Unlock proof = Unlock.passphrase(PHRASE)) {
        vault.custodies().remove(CustodyKind.KEY_FILE, proof);
        vault.custodies().remove(CustodyKind.KEY_FILE, proof);
      }
      assertThat(vault.custodies().all())
          .extracting(Custody::kind)
          .containsExactly(CustodyKind.PASSPHRASE);
    }
    assertThat(folder.resolve("keys/root.key")).doesNotExist();
    assertThat(Vault.isSealed(TestVault.folders(folder))).isTrue();
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> TestVault.open(folder))
        .withMessageContaining("is sealed; open it with its passphrase");
    assertOpens(PHRASE);
  }

  @Test
  void doesNotLetTheLastCustodyGo() {
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      assertThatExceptionOfType(LastCustody.class)
          .isThrownBy(() -> vault.custodies().remove(CustodyKind.KEY_FILE, proof));
      setCheap(vault, PHRASE);
      try (Unlock wrong = Unlock.passphrase(OTHER)) {
        assertThatExceptionOfType(WrongKey.class)
            .isThrownBy(() -> vault.custodies().remove(CustodyKind.KEY_FILE, wrong));
      }
    }
    TestVault.open(folder).close();
  }

  @Test
  void exchangesAPassphrase() {
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
      try (Unlock proof = Unlock.passphrase(PHRASE)) {
        vault.custodies().setPassphrase(proof, OTHER, CHEAP);
        assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> vault.custodies().verify(proof));
      }
      try (Unlock now = Unlock.passphrase(OTHER)) {
        vault.custodies().verify(now);
      }
      assertThat(vault.custodies().all()).hasSize(2);
    }
  }

  @Test
  void exchangesTheKeyFile() throws Exception {
    byte[] before = Files.readAllBytes(folder.resolve("keys/root.key"));
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      vault.custodies().renewKeyFile(proof);
      assertThat(vault.custodies().all()).hasSize(1);
    }
    TestVault.open(folder).close();
    Files.write(folder.resolve("keys/root.key"), before);
    assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> TestVault.open(folder));
  }

  @Test
  void makesAKeyFileWhereThereIsNone() throws Exception {
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
    }
    Files.delete(folder.resolve("keys/root.key"));
    try (Unlock unlock = Unlock.passphrase(PHRASE);
        Vault vault = Vault.open(TestVault.folders(folder), unlock, TestVault.CLOCK)) {
      vault.custodies().renewKeyFile(unlock);
    }
    TestVault.open(folder).close();
  }

  @Test
  void refusesAWeakPassphraseAndChangesNothing() throws Exception {
    List<String> before = contents(folder);
    try (Vault vault = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      assertThatExceptionOfType(WeakPassphrase.class)
          .isThrownBy(() -> vault.custodies().setPassphrase(proof, "Welkom01!".toCharArray()));
    }
    assertThat(contents(folder)).isEqualTo(before);
  }

  @Test
  void saysThatItHasNoPassphrase() {
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> assertOpens(PHRASE))
        .returns(VaultObject.PASSPHRASE, VaultException::object)
        .withMessageContaining("opens with: key file");
  }

  @Test
  void isMadeByAKeyFileAlone(@TempDir Path elsewhere) {
    try (Unlock unlock = Unlock.passphrase(PHRASE)) {
      VaultFolders folders = TestVault.folders(elsewhere);
      assertThatExceptionOfType(VaultMissing.class)
          .isThrownBy(() -> Vault.open(folders, unlock, TestVault.CLOCK))
          .returns(elsewhere.resolve("keyring").toString(), VaultException::id);
    }
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void changesNothingOnceClosed() {
    Vault vault = TestVault.open(folder);
    vault.close();
    try (Unlock proof = Unlock.keyFile()) {
      assertThatIllegalStateException().isThrownBy(() -> vault.custodies().all());
      assertThatIllegalStateException().isThrownBy(() -> vault.custodies().verify(proof));
      assertThatIllegalStateException()
          .isThrownBy(() -> vault.custodies().remove(CustodyKind.PASSPHRASE, proof));
    }
  }

  @Test
  void aDamagedCustodyKeepsNoOtherFromOpening() throws Exception {
    try (Vault vault = TestVault.open(folder)) {
      setCheap(vault, PHRASE);
    }
    for (Custody custody : Vault.custodies(TestVault.folders(folder))) {
      Path entry = folder.resolve("keyring/root").resolve(custody.id());
      byte[] good = Files.readAllBytes(entry);
      Files.write(entry, new byte[] {1, 2, 3});
      assertThat(Vault.custodies(TestVault.folders(folder)))
          .extracting(Custody::kind)
          .contains(CustodyKind.UNREADABLE);
      if (custody.kind() == CustodyKind.KEY_FILE) {
        assertOpens(PHRASE);
      } else {
        TestVault.open(folder).close();
        assertThatExceptionOfType(KeyUnavailable.class)
            .isThrownBy(() -> assertOpens(PHRASE))
            .withMessageContaining("unreadable custody");
      }
      Files.write(entry, good);
    }
  }

  /** A change, with each step on disk dead from then on, and done again after the next start. */
  @Nested
  class Interrupted {

    @Test
    void exchangingThePassphraseLeavesOneThatOpens() throws Exception {
      interrupt(
          (vault, proof) -> vault.custodies().setPassphrase(proof, OTHER, CHEAP),
          () -> {
            try {
              assertOpens(PHRASE);
            } catch (WrongKey e) {
              assertOpens(OTHER);
            }
          });
      assertOpens(OTHER);
    }

    @Test
    void exchangingTheKeyFileLeavesOneThatOpens() throws Exception {
      interrupt((vault, proof) -> vault.custodies().renewKeyFile(proof), () -> assertOpens(PHRASE));
    }

    @Test
    void removingThePassphraseLeavesTheKeyFile() throws Exception {
      interrupt(
          (vault, proof) -> vault.custodies().remove(CustodyKind.PASSPHRASE, proof), () -> {});
    }

    private void interrupt(Change change, Runnable holds) throws Exception {
      try (Vault vault = TestVault.open(folder)) {
        setCheap(vault, PHRASE);
      }
      List<Path> copies = new ArrayList<>();
      boolean interrupted = true;
      for (int step = 0; interrupted; step++) {
        copies.add(copy(folder, folder.resolveSibling(folder.getFileName() + "-step" + step)));
        interrupted = dies(copies.get(step), change, step);
        Path original = folder;
        folder = copies.get(step);
        TestVault.open(folder).close(); // the key file opens whatever happened
        holds.run();
        finish(change);
        folder = original;
      }
      folder = copies.get(copies.size() - 1);
      assertThat(copies).hasSizeGreaterThan(5);
    }

    private boolean dies(Path where, Change change, int step) {
      FailingFiles files = new FailingFiles();
      try (Vault vault = Vault.open(TestVault.folders(where), TestVault.CLOCK, files);
          Unlock proof = Unlock.keyFile()) {
        files.failForEverAfter(step);
        change.on(vault, proof);
        return false;
      } catch (StorageFailure e) {
        return true;
      }
    }

    private void finish(Change change) {
      try (Vault vault = TestVault.open(folder);
          Unlock proof = Unlock.keyFile()) {
        change.on(vault, proof);
        assertThat(vault.custodies().all()).extracting(Custody::kind).doesNotHaveDuplicates();
        assertThat(vault.custodies().all())
            .extracting(Custody::kind)
            .doesNotContain(CustodyKind.UNREADABLE);
        assertThat(TestVault.read(vault, container, blob)).isEqualTo(CONTENT);
      }
    }
  }

  /** One of the changes. */
  private interface Change {
    void on(Vault vault, Unlock proof);
  }

  private static void setCheap(Vault vault, char[] phrase) {
    try (Unlock proof = Unlock.keyFile()) {
      vault.custodies().setPassphrase(proof, phrase, CHEAP);
    }
  }

  private void assertOpens(char[] phrase) {
    try (Unlock unlock = Unlock.passphrase(phrase);
        Vault vault = Vault.open(TestVault.folders(folder), unlock, TestVault.CLOCK)) {
      assertThat(TestVault.read(vault, container, blob)).isEqualTo(CONTENT);
    }
  }

  private static List<String> contents(Path folder) throws Exception {
    List<String> contents = new ArrayList<>();
    for (Path file : TestVault.files(folder)) {
      contents.add(file + " " + TestVault.hex(Files.readAllBytes(file)));
    }
    return contents;
  }

  static Path copy(Path from, Path to) throws Exception {
    for (Path file : TestVault.files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
    return to;
  }
}
