package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2CostTest {

  /** Argon2id, version 0x13, of src/test.c in P-H-C/phc-winner-argon2, tag of 32 bytes. */
  @ParameterizedTest
  @CsvSource({
    "65536,2,1,password,somesalt,09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
    "256,2,1,password,somesalt,9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
    "256,2,2,password,somesalt,6d093c501fd5999645e0ea3bf620d7b8be7fd2db59c20d9fff9539da2bf57037",
    "65536,1,1,password,somesalt,f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
    "65536,2,1,differentpassword,somesalt,0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
    "65536,2,1,password,diffsalt,bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c"
  })
  void givesTheKeysOfTheReference(
      int memory, int passes, int lanes, String passphrase, String salt, String expected) {
    try (SecretBytes typed = SecretBytes.takeOver(passphrase.getBytes(US_ASCII));
        SecretBytes key =
            new Argon2Cost(memory, passes, lanes).derive(typed, salt.getBytes(US_ASCII))) {
      assertThat(HexFormat.of().formatHex(key.getEncoded())).isEqualTo(expected);
      assertThat(typed.isDestroyed()).isFalse();
    }
  }

  /**
   * RFC 9106, section 5.3: the generator that the vault uses, with a secret and associated data
   * that the vault does not.
   */
  @Test
  void restsOnAGeneratorThatAgreesWithTheStandard() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build());
    byte[] tag = new byte[32];
    generator.generateBytes(filled(32, 1), tag);
    assertThat(HexFormat.of().formatHex(tag))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  @Test
  void costsWhatTheThreatModelAsksFor() {
    assertThat(Argon2Cost.NEW).isEqualTo(new Argon2Cost(256 * 1024, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "7,1,1",
    "15,1,2",
    "1048577,1,1",
    "-1,1,1",
    "64,0,1",
    "64,17,1",
    "64,1,0",
    "64,1,5",
    "64,-1,1"
  })
  void refusesCostsThatAreNoneOrWouldTakeAllMemory(int memory, int passes, int lanes) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(memory, passes, lanes));
  }

  @ParameterizedTest
  @CsvSource({"8,1,1", "16,1,2", "1048576,16,4"})
  void acceptsTheBounds(int memory, int passes, int lanes) {
    assertThat(new Argon2Cost(memory, passes, lanes).memoryKib()).isEqualTo(memory);
  }
}
