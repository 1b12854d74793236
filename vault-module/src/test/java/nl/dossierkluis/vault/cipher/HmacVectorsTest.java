package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import javax.crypto.Mac;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The HMACs that derivation and blind index rest on, taken exactly as the vault takes them. */
class HmacVectorsTest {

  @ParameterizedTest
  @CsvSource({"hmac_sha256_test.json,HmacSHA256,256", "hmac_sha384_test.json,HmacSHA384,384"})
  void agreesWithWycheproof(String file, String algorithm, int fullTag) throws Exception {
    List<Vectors.Case> vectors = Vectors.wycheproof(file);
    int full = 0;
    int valid = 0;
    for (Vectors.Case vector : vectors) {
      Mac mac = SunJce.mac(algorithm, SecretBytes.takeOver(vector.bytes("key")));
      byte[] computed = mac.doFinal(vector.bytes("msg"));
      int tag = vector.groupNumber("tagSize");
      assertThat(Arrays.equals(Arrays.copyOf(computed, tag / 8), vector.bytes("tag")))
          .as(vector.toString())
          .isEqualTo(vector.valid());
      full += tag == fullTag ? 1 : 0;
      valid += vector.valid() ? 1 : 0;
    }
    assertThat(vectors).hasSize(174);
    assertThat(full).isEqualTo(87);
    assertThat(valid).isEqualTo(66);
  }
}
