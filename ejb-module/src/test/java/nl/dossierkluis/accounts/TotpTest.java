package nl.dossierkluis.accounts;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

  private static final String DIGITS = "1234567890";
  private static final byte[] SECRET = DIGITS.repeat(2).getBytes(US_ASCII);
  private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
  private static final long STEP = Totp.step(NOW);
  private static final int NEVER = 0;

  /** RFC 6238, appendix B; secrets as long as the hash, as its errata say. */
  @ParameterizedTest
  @CsvSource({
    "59,HmacSHA1,20,94287082",
    "59,HmacSHA256,32,46119246",
    "59,HmacSHA512,64,90693936",
    "1111111109,HmacSHA1,20,07081804",
    "1111111109,HmacSHA256,32,68084774",
    "1111111109,HmacSHA512,64,25091201",
    "1111111111,HmacSHA1,20,14050471",
    "1111111111,HmacSHA256,32,67062674",
    "1111111111,HmacSHA512,64,99943326",
    "1234567890,HmacSHA1,20,89005924",
    "1234567890,HmacSHA256,32,91819424",
    "1234567890,HmacSHA512,64,93441116",
    "2000000000,HmacSHA1,20,69279037",
    "2000000000,HmacSHA256,32,90698825",
    "2000000000,HmacSHA512,64,38618901",
    "20000000000,HmacSHA1,20,65353130",
    "20000000000,HmacSHA256,32,77737706",
    "20000000000,HmacSHA512,64,47863826"
  })
  void comesOutAsTheStandardSays(long seconds, String hmac, int length, String code) {
    byte[] secret = DIGITS.repeat(7).substring(0, length).getBytes(US_ASCII);
    long step = Totp.step(Instant.ofEpochSecond(seconds));
    int number = Totp.number(Totp.hmac(hmac, secret, step));
    assertThat("%08d".formatted(number % 100_000_000)).isEqualTo(code);
  }

  @Test
  void aCodeIsTheLastSixOfThem() {
    assertThat(Totp.code(SECRET, STEP)).isEqualTo("050471");
  }

  @ParameterizedTest
  @CsvSource({"-2,false", "-1,true", "0,true", "1,true", "2,false"})
  void clocksMayDifferByOneStep(int steps, boolean right) {
    String code = Totp.code(SECRET, STEP + steps);
    assertThat(Totp.match(SECRET, code, NOW, NEVER).isPresent()).isEqualTo(right);
  }

  @Test
  void noCodeIsTakenTwiceAndNoneBeforeTheLast() {
    OptionalLong used = Totp.match(SECRET, Totp.code(SECRET, STEP), NOW, NEVER);
    assertThat(used).hasValue(STEP);
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP - 1), NOW, STEP)).isEmpty();
    assertThat(Totp.match(SECRET, Totp.code(SECRET, STEP + 1), NOW, STEP)).hasValue(STEP + 1);
  }

  @Test
  void whatIsNoCodeFitsNone() {
    for (String code : new String[] {"", "05047", "0504711", "abcdef", "０５０４７１"}) {
      assertThat(Totp.match(SECRET, code, NOW, NEVER)).isEmpty();
    }
  }

  /** {@code printf 12345678901234567890 | base32}, and the examples of RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
    "f, MY",
    "fo, MZXQ",
    "foo, MZXW6",
    "foob, MZXW6YQ",
    "fooba, MZXW6YTB",
    "foobar, MZXW6YTBOI"
  })
  void aSecretIsWrittenInBase32(String bytes, String text) {
    assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(text);
    assertThat(Base32.decode(text.toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(bytes.getBytes(US_ASCII));
    assertThatThrownBy(() -> Base32.decode("1" + text))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aProposalSaysWhoAndWhatInOneAddress() {
    TotpProposal proposal = TotpProposal.of(SECRET, "a+b c@test.example");
    assertThat(proposal.address())
        .isEqualTo(
            "otpauth://totp/Dossierkluis:a%2Bb%20c%40test.example"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Dossierkluis");
    assertThat(proposal.groups()).hasSize(8).allMatch(group -> group.length() == 4);
    assertThat(proposal.toString()).doesNotContain("GEZD");
  }
}
