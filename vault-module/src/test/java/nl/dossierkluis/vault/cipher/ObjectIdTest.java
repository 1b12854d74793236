package nl.dossierkluis.vault.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "00112233445566778899AABBCCDDEEFF",
        "00112233445566778899aabbccddeef",
        "00112233445566778899aabbccddeeff00",
        "../12233445566778899aabbccddeeff"
      })
  void refusesFileNamesThatAreNoIds(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> ObjectId.ofHex(name));
  }

  @Test
  void goesToBytesAndHexAndBack() {
    ObjectId id = ObjectId.random(new SecureRandom());
    assertThat(ObjectId.of(id.bytes())).isEqualTo(id);
    assertThat(ObjectId.ofHex(id.hex())).isEqualTo(id);
    assertThat(id.hex()).matches("[0-9a-f]{32}").isEqualTo(id.toString());
  }

  @Test
  void doesNotRepeatItself() {
    SecureRandom random = new SecureRandom();
    Set<ObjectId> seen = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      assertThat(seen.add(ObjectId.random(random))).isTrue();
    }
  }
}
