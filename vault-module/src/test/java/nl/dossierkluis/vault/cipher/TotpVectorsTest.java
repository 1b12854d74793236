package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 18 codes of RFC 6238, appendix B, from the JDK's HMACs: what second factors will be built on.
 * The secrets are those of the errata, as long as the hash.
 */
class TotpVectorsTest {

  private static final String DIGITS = "1234567890";
  private static final int STEP_SECONDS = 30;
  private static final int EIGHT_DIGITS = 100_000_000;

  @ParameterizedTest
  @CsvSource({
    "59,HmacSHA1,94287082",
    "59,HmacSHA256,46119246",
    "59,HmacSHA512,90693936",
    "1111111109,HmacSHA1,07081804",
    "1111111109,HmacSHA256,68084774",
    "1111111109,HmacSHA512,25091201",
    "1111111111,HmacSHA1,14050471",
    "1111111111,HmacSHA256,67062674",
    "1111111111,HmacSHA512,99943326",
    "1234567890,HmacSHA1,89005924",
    "1234567890,HmacSHA256,91819424",
    "1234567890,HmacSHA512,93441116",
    "2000000000,HmacSHA1,69279037",
    "2000000000,HmacSHA256,90698825",
    "2000000000,HmacSHA512,38618901",
    "20000000000,HmacSHA1,65353130",
    "20000000000,HmacSHA256,77737706",
    "20000000000,HmacSHA512,47863826"
  })
  void comesOutAsTheStandardSays(long seconds, String hmac, String code) throws Exception {
    Mac mac = Mac.getInstance(hmac, "SunJCE");
    byte[] secret = DIGITS.repeat(7).substring(0, mac.getMacLength()).getBytes(US_ASCII);
    mac.init(new SecretKeySpec(secret, hmac));
    byte[] counter = ByteBuffer.allocate(Long.BYTES).putLong(seconds / STEP_SECONDS).array();
    assertThat(truncated(mac.doFinal(counter))).isEqualTo(code);
  }

  /** RFC 4226, section 5.3. */
  private static String truncated(byte[] hash) {
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return String.format("%08d", number % EIGHT_DIGITS);
  }
}
