package nl.dossierkluis.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import nl.dossierkluis.vault.cipher.ObjectId;
import nl.dossierkluis.vault.storage.KeyKind;
import org.junit.jupiter.api.Test;

class ErasedKeyTest {

  private static final ObjectId ID = ObjectId.ofHex("00112233445566778899aabbccddeeff");

  private static final ErasedKey ERASED =
      new ErasedKey(KeyKind.DOCUMENT, ID, Instant.parse("2026-11-22T10:15:30.987Z"));

  /**
   * printf 'document 00112233445566778899aabbccddeeff 2026-11-22T10:15:30Z' | sha256sum | cut -c1-8
   */
  @Test
  void isWrittenAsTheFormatSays() {
    assertThat(ERASED.line())
        .isEqualTo("document 00112233445566778899aabbccddeeff 2026-11-22T10:15:30Z 70e5b328");
  }

  @Test
  void isReadBack() {
    assertThat(ErasedKey.parse(ERASED.line())).hasValue(ERASED);
    ErasedKey container = new ErasedKey(KeyKind.CONTAINER, ID, Instant.EPOCH);
    assertThat(ErasedKey.parse(container.line())).hasValue(container);
  }

  @Test
  void isNothingWithOneCharacterChangedCutOffOrAdded() {
    String line = ERASED.line();
    for (int at = 0; at < line.length(); at++) {
      char other = line.charAt(at) == '1' ? '2' : '1';
      assertThat(ErasedKey.parse(line.substring(0, at) + other + line.substring(at + 1))).isEmpty();
      assertThat(ErasedKey.parse(line.substring(0, at))).isEmpty();
    }
    assertThat(ErasedKey.parse(line + " ")).isEmpty();
  }
}
