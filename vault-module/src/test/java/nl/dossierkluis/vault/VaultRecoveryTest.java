package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.dossierkluis.vault.storage.FailingFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault and the code on paper for it. */
class VaultRecoveryTest {

  private static final byte[] CONTENT = TestVault.bytes(100);

  private Path folder;
  private ContainerId container;
  private StoredBlob blob;
  private String code;

  @BeforeEach
  void aVaultWithACode(@TempDir Path temporary) {
    folder = temporary.resolve("vault");
    try (Vault vault = TestVault.open(folder)) {
      container = vault.newContainer();
      blob = TestVault.store(vault, container, vault.newDocument(container), CONTENT);
      code = replace(vault);
    }
  }

  @Test
  void opensWhenAllElseIsLostAndMakesANewKeyFile() throws Exception {
    Files.delete(folder.resolve("keys/root.key"));
    assertThat(Vault.isSealed(TestVault.folders(folder))).isTrue();
    assertThatExceptionOfType(KeyUnavailable.class)
        .isThrownBy(() -> TestVault.open(folder))
        .withMessageContaining("opens with its recovery code");
    try (Unlock unlock = unlock(code.toLowerCase(java.util.Locale.ROOT));
        Vault vault = Vault.open(TestVault.folders(folder), unlock, TestVault.CLOCK)) {
      assertThat(TestVault.read(vault, container, blob)).isEqualTo(CONTENT);
      vault.custodies().renewKeyFile(unlock);
    }
    TestVault.open(folder).close();
  }

  @Test
  void verifiesACodeWithoutOpeningAnythingElse() throws Exception {
    try (Vault vault = TestVault.open(folder);
        Unlock unlock = unlock(code)) {
      vault.custodies().verify(unlock);
    }
    try (Unlock unlock = unlock(code)) {
      for (String shelf : new String[] {"kek", "container", "document"}) {
        for (Path file : TestVault.files(folder.resolve("keyring").resolve(shelf))) {
          Files.delete(file);
        }
      }
      Vault.verify(TestVault.folders(folder), unlock);
    }
    try (Unlock unlock = unlock(RecoveryCodeTest.fresh())) {
      assertThatExceptionOfType(WrongKey.class)
          .isThrownBy(() -> Vault.verify(TestVault.folders(folder), unlock))
          .returns(VaultObject.RECOVERY_CODE, VaultException::object);
      assertThatExceptionOfType(VaultMissing.class)
          .isThrownBy(() -> Vault.verify(TestVault.folders(folder.resolve("nothing")), unlock));
    }
  }

  @Test
  void killsTheOldCodeWithTheNewOne() {
    try (Vault vault = TestVault.open(folder)) {
      String next = replace(vault);
      try (Unlock old = unlock(code);
          Unlock now = unlock(next)) {
        assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> vault.custodies().verify(old));
        vault.custodies().verify(now);
      }
      assertThat(vault.custodies().all())
          .extracting(Custody::kind)
          .containsExactlyInAnyOrder(CustodyKind.KEY_FILE, CustodyKind.RECOVERY_CODE);
    }
  }

  @Test
  void doesNotLetACodeReplaceItself() {
    try (Vault vault = TestVault.open(folder);
        Unlock unlock = unlock(code)) {
      assertThatExceptionOfType(LastCustody.class)
          .isThrownBy(() -> vault.custodies().replaceRecoveryCode(unlock));
      vault.custodies().verify(unlock);
    }
  }

  @Test
  void opensWithTheOldCodeUntilTheNewOneHasBeenShown() throws Exception {
    boolean interrupted = true;
    for (int step = 0; interrupted; step++) {
      Path copy =
          VaultCustodyTest.copy(folder, folder.resolveSibling(folder.getFileName() + "-" + step));
      FailingFiles files = new FailingFiles();
      try (Vault vault = Vault.open(TestVault.folders(copy), TestVault.CLOCK, files);
          Unlock proof = Unlock.keyFile()) {
        files.failForEverAfter(step);
        vault.custodies().replaceRecoveryCode(proof).close();
        interrupted = false;
      } catch (StorageFailure e) {
        assertThat(Vault.custodies(TestVault.folders(copy)))
            .hasSizeBetween(2, 3)
            .extracting(Custody::kind)
            .contains(CustodyKind.KEY_FILE);
      }
      try (Vault vault = TestVault.open(copy);
          Unlock now = unlock(replace(vault))) {
        vault.custodies().verify(now);
        assertThat(vault.custodies().all()).hasSize(2);
      }
    }
  }

  private static String replace(Vault vault) {
    try (Unlock proof = Unlock.keyFile();
        RecoveryCode made = vault.custodies().replaceRecoveryCode(proof)) {
      return String.join("-", made.groups());
    }
  }

  private static Unlock unlock(String typed) {
    try (RecoveryCode read = RecoveryCode.parse(typed.toCharArray())) {
      return Unlock.recoveryCode(read);
    }
  }
}
