package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PaeTest {

  @Test
  void encodesNoPieceAsAZeroCount() {
    assertThat(new Pae().bytes()).isEqualTo(hex("0000000000000000"));
  }

  @Test
  void encodesCountLengthsAndPiecesBigEndian() {
    byte[] encoded = new Pae().add("dé").add(new byte[0]).add(258).bytes();
    assertThat(encoded)
        .isEqualTo(
            hex(
                "0000000000000003"
                    + "0000000000000003"
                    + "64c3a9"
                    + "0000000000000000"
                    + "0000000000000008"
                    + "0000000000000102"));
  }

  @Test
  void tellsListsApartThatJoinAlike() {
    assertThat(new Pae().add("ab").add("c").bytes())
        .isNotEqualTo(new Pae().add("a").add("bc").bytes());
    assertThat(new Pae().add("a").bytes()).isNotEqualTo(new Pae().add("a").add("").bytes());
  }

  private static byte[] hex(String text) {
    return HexFormat.of().parseHex(text);
  }
}
