package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OuterHeaderTest {

  private static final ObjectId KEY = ObjectId.ofHex("00112233445566778899aabbccddeeff");
  private static final ObjectId OBJECT = ObjectId.ofHex("0f0e0d0c0b0a09080706050403020100");
  private static final OuterHeader HEADER = new OuterHeader(ObjectType.RECORD, KEY, OBJECT);

  @Test
  void isWrittenAsTheFormatSays() {
    assertThat(HexFormat.of().formatHex(HEADER.bytes()))
        .isEqualTo(
            "444b4c"
                + "01"
                + "01"
                + "02"
                + "00112233445566778899aabbccddeeff"
                + "0f0e0d0c0b0a09080706050403020100");
  }

  @Test
  void isReadBack() throws SealBroken {
    UnverifiedOuterHeader read = UnverifiedOuterHeader.read(Arrays.copyOf(HEADER.bytes(), 50));
    assertThat(read.claimedKey()).isEqualTo(KEY);
    assertThat(read.claimedObject()).isEqualTo(OBJECT);
    read.mustBe(HEADER);
  }

  @ParameterizedTest
  @CsvSource({
    "0, not an object of a vault",
    "1, not an object of a vault",
    "2, not an object of a vault",
    "3, format version 2 is unknown",
    "4, suite 2 is unknown"
  })
  void refusesWhatItDoesNotKnowByName(int at, String message) {
    byte[] bytes = HEADER.bytes();
    bytes[at] = at < 3 ? (byte) 'x' : 2;
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> UnverifiedOuterHeader.read(bytes))
        .withMessage(message)
        .returns(SealBroken.Reason.FORMAT, SealBroken::reason);
  }

  @Test
  void refusesAnotherObjectInItsPlace() throws SealBroken {
    UnverifiedOuterHeader read = UnverifiedOuterHeader.read(HEADER.bytes());
    for (OuterHeader other :
        new OuterHeader[] {
          new OuterHeader(ObjectType.BLOB, KEY, OBJECT),
          new OuterHeader(ObjectType.RECORD, OBJECT, OBJECT),
          new OuterHeader(ObjectType.RECORD, KEY, KEY)
        }) {
      assertThatExceptionOfType(SealBroken.class)
          .isThrownBy(() -> read.mustBe(other))
          .returns(SealBroken.Reason.PLACE, SealBroken::reason);
    }
  }

  @Test
  void refusesFewerBytesThanAHeader() {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> UnverifiedOuterHeader.read(Arrays.copyOf(HEADER.bytes(), 37)))
        .returns(SealBroken.Reason.LENGTH, SealBroken::reason);
  }
}
