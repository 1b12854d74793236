package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.junit.jupiter.api.Test;

/** The cipher that everything rests on, taken exactly as the vault takes it. */
class AesGcmVectorsTest {

  @Test
  void agreesWithWycheproof() throws Exception {
    List<Vectors.Case> vectors =
        Vectors.wycheproof("aes_gcm_test.json").stream().filter(AesGcmVectorsTest::isOurs).toList();
    for (Vectors.Case vector : vectors) {
      if (vector.valid()) {
        assertThat(crypt(Cipher.ENCRYPT_MODE, vector, vector.bytes("msg")))
            .as(vector.toString())
            .isEqualTo(sealed(vector));
        assertThat(crypt(Cipher.DECRYPT_MODE, vector, sealed(vector)))
            .as(vector.toString())
            .isEqualTo(vector.bytes("msg"));
      } else {
        assertThatExceptionOfType(AEADBadTagException.class)
            .as(vector.toString())
            .isThrownBy(() -> crypt(Cipher.DECRYPT_MODE, vector, sealed(vector)));
      }
    }
    assertThat(vectors).hasSize(66);
  }

  private static boolean isOurs(Vectors.Case vector) {
    return vector.groupNumber("keySize") == 256
        && vector.groupNumber("ivSize") == 96
        && vector.groupNumber("tagSize") == 128;
  }

  private static byte[] crypt(int mode, Vectors.Case vector, byte[] input)
      throws GeneralSecurityException {
    Cipher cipher = SunJce.aesGcm();
    cipher.init(
        mode,
        SecretBytes.takeOver(vector.bytes("key")),
        new GCMParameterSpec(128, vector.bytes("iv")));
    cipher.updateAAD(vector.bytes("aad"));
    return cipher.doFinal(input);
  }

  private static byte[] sealed(Vectors.Case vector) {
    byte[] ciphertext = vector.bytes("ct");
    byte[] tag = vector.bytes("tag");
    byte[] joined = Arrays.copyOf(ciphertext, ciphertext.length + tag.length);
    System.arraycopy(tag, 0, joined, ciphertext.length, tag.length);
    return joined;
  }
}
