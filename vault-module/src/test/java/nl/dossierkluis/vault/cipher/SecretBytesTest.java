package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SecretBytesTest {

  @Test
  void zeroesItsBytesWhenClosedAndGivesNothingAfterwards() {
    byte[] bytes = {1, 2, 3};
    SecretBytes secret = SecretBytes.takeOver(bytes);
    secret.close();
    assertThat(bytes).containsOnly(0);
    assertThat(secret.isDestroyed()).isTrue();
    assertThatIllegalStateException().isThrownBy(secret::getEncoded);
    assertThatIllegalStateException().isThrownBy(secret::copy);
    assertThatIllegalStateException().isThrownBy(() -> secret.subkey(KeyPurpose.WRAP));
  }

  @Test
  void isAKeyOfTheJdkThatCanBeDestroyed() {
    byte[] bytes = {1, 2, 3};
    SecretBytes secret = SecretBytes.takeOver(bytes);
    assertThat(secret.getAlgorithm()).isEqualTo("AES");
    assertThat(secret.getFormat()).isEqualTo("RAW");
    secret.destroy();
    assertThat(secret.isDestroyed()).isTrue();
    assertThat(bytes).containsOnly(0);
  }

  @Test
  void leavesCopiesAliveWhenClosed() {
    SecretBytes secret = SecretBytes.takeOver(new byte[] {1, 2, 3});
    try (SecretBytes copy = secret.copy()) {
      secret.close();
      assertThat(copy.getEncoded()).containsExactly(1, 2, 3);
    }
  }

  @Test
  void isNeitherPrintedNorSerialised() throws Exception {
    byte[] bytes = {11, 22, 33};
    SecretBytes secret = SecretBytes.takeOver(bytes);
    assertThat(secret.toString()).matches("[\\w.]+@[0-9a-f]+");
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatExceptionOfType(NotSerializableException.class)
          .isThrownBy(() -> out.writeObject(secret));
    }
  }

  @Test
  void makesKeysOf32BytesThatDiffer() {
    SecureRandom random = new SecureRandom();
    SecretBytes one = SecretBytes.randomKey(random);
    assertThat(one.length()).isEqualTo(32);
    assertThat(one.getEncoded()).isNotEqualTo(SecretBytes.randomKey(random).getEncoded());
  }
}
