package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class CodeKeyTest {

  private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");

  /**
   * openssl kdf -keylen 32 -kdfopt digest:SHA384 -kdfopt key:(the code) -kdfopt hexsalt:0001…0f
   * -kdfopt info:dk/v1/recovery-code HKDF
   */
  @Test
  void givesTheKeyThatAnotherImplementationGives() {
    try (SecretBytes code =
            SecretBytes.takeOver(
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789AB".getBytes(US_ASCII));
        SecretBytes key = CodeKey.of(code, SALT)) {
      assertThat(HexFormat.of().formatHex(key.getEncoded()))
          .isEqualTo("3314e131c869924a06e0ba7f49874be5a8446216758b32d263897ed88bb6c3aa");
      assertThat(code.isDestroyed()).isFalse();
      try (SecretBytes other = CodeKey.of(code, new byte[16])) {
        assertThat(other.getEncoded()).isNotEqualTo(key.getEncoded());
      }
    }
  }
}
