package nl.dossierkluis.vault.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.cipher.SealBroken;
import org.junit.jupiter.api.Test;

class KeyringImageTest {

  private static final KeyringImage IMAGE =
      new KeyringImage(
          List.of(
              new KeyringImage.Entry(KeyKind.ROOT, new ObjectId(1, 2), new byte[300]),
              new KeyringImage.Entry(KeyKind.DOCUMENT, new ObjectId(3, 4), new byte[0])),
          List.of("a line", "another"));

  @Test
  void isReadAsItWasWritten() throws Exception {
    KeyringImage read = KeyringImage.parse(IMAGE.bytes());
    assertThat(read.ledger()).isEqualTo(IMAGE.ledger());
    assertThat(read.entries()).usingRecursiveComparison().isEqualTo(IMAGE.entries());
    assertThat(IMAGE.bytes()).hasSize(10 + 1 + (19 + 300) + 19 + 1 + 4 + 15 + 32);
  }

  @Test
  void refusesEveryChangedByteAndEveryOtherLength() {
    byte[] bytes = IMAGE.bytes();
    for (int at = 0; at < bytes.length; at++) {
      byte[] changed = bytes.clone();
      changed[at]++;
      assertThatExceptionOfType(SealBroken.class)
          .as("byte %d", at)
          .isThrownBy(() -> KeyringImage.parse(changed));
      int length = at;
      assertThatExceptionOfType(SealBroken.class)
          .as("%d bytes", length)
          .isThrownBy(() -> KeyringImage.parse(Arrays.copyOf(bytes, length)));
    }
  }

  @Test
  void refusesAnEntryThatIsLongerThanAnyIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new KeyringImage.Entry(KeyKind.KEK, new ObjectId(1, 2), new byte[70_000]));
  }
}
