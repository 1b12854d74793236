package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vault that waits until somebody opens it. */
class VaultSealedTest {

  private static final byte[] CONTENT = TestVault.bytes(100);

  private Path folder;
  private ContainerId container;
  private StoredBlob blob;
  private Vault vault;

  @BeforeEach
  void aSealedVaultWithABlob(@TempDir Path temporary) {
    folder = temporary.resolve("vault");
    try (Vault open = TestVault.open(folder);
        Unlock proof = Unlock.keyFile()) {
      container = open.newContainer();
      blob = TestVault.store(open, container, open.newDocument(container), CONTENT);
      open.custodies().setPassphrase(proof, VaultCustodyTest.PHRASE, VaultCustodyTest.CHEAP);
    }
    try (Vault open = TestVault.open(folder);
        Unlock proof = Unlock.passphrase(VaultCustodyTest.PHRASE)) {
      open.custodies().remove(CustodyKind.KEY_FILE, proof);
    }
    vault = Vault.sealed(TestVault.folders(folder), TestVault.CLOCK);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  @Test
  void refusesEveryMethodByItsName() throws Exception {
    List<Method> methods =
        Stream.of(Vault.class.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> !Set.of("isSealed", "unseal", "close").contains(method.getName()))
            .toList();
    assertThat(methods).hasSizeGreaterThan(12);
    for (Method method : methods) {
      assertThatExceptionOfType(InvocationTargetException.class)
          .as(method.getName())
          .isThrownBy(() -> method.invoke(vault, arguments(method)))
          .havingCause()
          .isInstanceOf(VaultSealed.class);
    }
  }

  private static @Nullable Object[] arguments(Method method) {
    return Arrays.stream(method.getParameterTypes()).map(VaultSealedTest::nothing).toArray();
  }

  private static @Nullable Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 1;
    }
    return type == long.class ? 1L : null;
  }

  @Test
  void opensWithItsPassphraseAndGivesWhatItHeld() {
    assertThat(vault.isSealed()).isTrue();
    unseal(VaultCustodyTest.PHRASE);
    assertThat(vault.isSealed()).isFalse();
    assertThat(TestVault.read(vault, container, blob)).isEqualTo(CONTENT);
    assertThat(vault.custodies().all()).hasSize(1);
  }

  @Test
  void staysSealedAfterAWrongPassphraseAndOpensWithTheRightOne() {
    assertThatExceptionOfType(WrongKey.class)
        .isThrownBy(() -> unseal(VaultCustodyTest.OTHER))
        .returns(VaultObject.PASSPHRASE, VaultException::object);
    assertThat(vault.isSealed()).isTrue();
    unseal(VaultCustodyTest.PHRASE);
    assertThat(vault.holds(container)).isTrue();
  }

  @Test
  void saysOfAnOpenVaultWhetherItWouldHaveOpened() {
    unseal(VaultCustodyTest.PHRASE);
    unseal(VaultCustodyTest.PHRASE);
    assertThatExceptionOfType(WrongKey.class).isThrownBy(() -> unseal(VaultCustodyTest.OTHER));
    assertThat(vault.holds(container)).isTrue();
  }

  @Test
  void namesACustodyThatTheVaultDoesNotHave() {
    try (Unlock keyFile = Unlock.keyFile()) {
      assertThatExceptionOfType(KeyUnavailable.class)
          .isThrownBy(() -> vault.unseal(keyFile))
          .withMessageContaining("is not a custody of this vault, which is sealed");
    }
    assertThat(vault.isSealed()).isTrue();
  }

  @Test
  void locksItsFoldersOnlyOnceItIsOpen() {
    try (Unlock phrase = Unlock.passphrase(VaultCustodyTest.PHRASE);
        Vault other = Vault.open(TestVault.folders(folder), phrase, TestVault.CLOCK)) {
      assertThat(other.holds(container)).isTrue();
      assertThatExceptionOfType(VaultInUse.class).isThrownBy(() -> unseal(VaultCustodyTest.PHRASE));
      assertThat(vault.isSealed()).isTrue();
    }
    unseal(VaultCustodyTest.PHRASE);
    assertThat(vault.isSealed()).isFalse();
  }

  @Test
  void isNeverOpenedAfterItsEnd() {
    vault.close();
    assertThatIllegalStateException().isThrownBy(() -> unseal(VaultCustodyTest.PHRASE));
    assertThatIllegalStateException().isThrownBy(() -> vault.newContainer());
  }

  @Test
  void refusesItsCustodiesAfterItsEnd() {
    unseal(VaultCustodyTest.PHRASE);
    Custodies custodies = vault.custodies();
    vault.close();
    assertThatIllegalStateException().isThrownBy(custodies::all);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                vault.store(
                    container, blob.document(), 1, new ByteArrayInputStream(CONTENT), 1000));
  }

  private void unseal(char[] phrase) {
    try (Unlock unlock = Unlock.passphrase(phrase)) {
      vault.unseal(unlock);
    }
  }
}
