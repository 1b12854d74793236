package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

  @Test
  void dependsOnKeyPurposeAndInput() {
    assertThat(index(1, "email", "a@b.nl")).hasSize(32).isEqualTo(index(1, "email", "a@b.nl"));
    assertThat(index(1, "email", "a@b.nl"))
        .isNotEqualTo(index(2, "email", "a@b.nl"))
        .isNotEqualTo(index(1, "phone", "a@b.nl"))
        .isNotEqualTo(index(1, "email", "a@b.n"));
  }

  @Test
  void doesNotLetPurposeAndInputRunIntoEachOther() {
    assertThat(index(1, "ab", "c")).isNotEqualTo(index(1, "a", "bc"));
  }

  /**
   * The subkey by openssl kdf as in {@link HkdfTest} with info dk/v1/index; then the encoded pieces
   * piped into openssl dgst -sha256 -mac HMAC -macopt hexkey:SUBKEY.
   */
  @Test
  void isComputedAsAnotherImplementationDoes() {
    assertThat(HexFormat.of().formatHex(index(0, "email", "a@b.nl")))
        .isEqualTo("76cc63f3c397590068fc11faa48b0bb4479d3002fad2c89f2ff5a2349a02eae4");
  }

  @Test
  void agreesWithWycheproof() throws Exception {
    int count = 0;
    for (Vectors.Case vector : Vectors.wycheproof("hmac_sha256_test.json")) {
      byte[] mac =
          BlindIndex.hmacSha256(SecretBytes.takeOver(vector.bytes("key")), vector.bytes("msg"));
      byte[] tag = Arrays.copyOf(mac, vector.groupNumber("tagSize") / Byte.SIZE);
      assertThat(Arrays.equals(tag, vector.bytes("tag")))
          .as(vector.toString())
          .isEqualTo(vector.valid());
      count++;
    }
    assertThat(count).isEqualTo(174);
  }

  private static byte[] index(int keyByte, String purpose, String input) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) keyByte);
    try (SecretBytes secret = SecretBytes.takeOver(key)) {
      return BlindIndex.of(secret, purpose, input.getBytes(UTF_8));
    }
  }
}
