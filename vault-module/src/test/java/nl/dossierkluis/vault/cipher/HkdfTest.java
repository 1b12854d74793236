package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

class HkdfTest {

  @Test
  void refusesLengthsBeyondTheHash() {
    try (SecretBytes key = SecretBytes.takeOver(new byte[48])) {
      Hkdf hkdf = Hkdf.sha384(key);
      assertThatIllegalArgumentException().isThrownBy(() -> hkdf.expand(0));
      assertThatIllegalArgumentException().isThrownBy(() -> hkdf.expand(255 * 48 + 1));
      assertThat(hkdf.expand(255 * 48)).hasSize(255 * 48);
    }
  }

  /**
   * openssl kdf -keylen 32 -kdfopt digest:SHA384 -kdfopt mode:EXPAND_ONLY -kdfopt hexkey:00(32x)
   * -kdfopt info:dk/v1/record HKDF
   */
  @Test
  void derivesSubkeysAsAnotherImplementationDoes() {
    try (SecretBytes key = SecretBytes.takeOver(new byte[32]);
        SecretBytes subkey = key.subkey(KeyPurpose.RECORD)) {
      assertThat(HexFormat.of().formatHex(subkey.getEncoded()))
          .isEqualTo("08f84bd583e349c03d95332a7d5d3b2751fe043d1c506700fc7c1f7451577143");
    }
  }

  @Test
  void derivesAnotherSubkeyForEveryPurpose() {
    try (SecretBytes key = SecretBytes.takeOver(new byte[32])) {
      assertThat(List.of(KeyPurpose.values()))
          .extracting(purpose -> HexFormat.of().formatHex(key.subkey(purpose).getEncoded()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void agreesWithWycheproofOverSha384() throws Exception {
    assertThat(agreeing("hkdf_sha384_test.json", "HmacSHA384")).isEqualTo(83);
  }

  @Test
  void agreesWithWycheproofOverSha256() throws Exception {
    assertThat(agreeing("hkdf_sha256_test.json", "HmacSHA256")).isEqualTo(86);
  }

  private static int agreeing(String file, String hmac) throws IOException {
    int count = 0;
    for (Vectors.Case vector : Vectors.wycheproof(file)) {
      Hkdf hkdf = Hkdf.withMac(hmac, extract(hmac, vector));
      if (vector.valid()) {
        assertThat(hkdf.expand(vector.number("size"), vector.bytes("info")))
            .as(vector.toString())
            .isEqualTo(vector.bytes("okm"));
      } else {
        assertThatIllegalArgumentException()
            .as(vector.toString())
            .isThrownBy(() -> hkdf.expand(vector.number("size"), vector.bytes("info")));
      }
      count++;
    }
    return count;
  }

  /** RFC 5869, section 2.2, which the vault itself has no use for. */
  private static SecretBytes extract(String hmac, Vectors.Case vector) {
    byte[] salt = vector.bytes("salt");
    byte[] zeros = new byte[hmac.equals("HmacSHA384") ? 48 : 32];
    Mac mac = SunJce.mac(hmac, SecretBytes.takeOver(salt.length == 0 ? zeros : salt));
    return SecretBytes.takeOver(mac.doFinal(vector.bytes("ikm")));
  }
}
