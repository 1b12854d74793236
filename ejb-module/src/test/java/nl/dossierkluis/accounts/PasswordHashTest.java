package nl.dossierkluis.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

  /** printf 'een lang wachtwoord' | argon2 zoutzoutzoutzout -id -v 13 -m 13 -t 3 -p 1 -l 32 -e. */
  private static final String BY_ANOTHER_PROGRAM =
      "$argon2id$v=19$m=8192,t=3,p=1$em91dHpvdXR6b3V0em91dA$2TnLK+eHWMjEAl4Qwiyb7FKTqsWx9RQm+shKrY78ueU";

  @Test
  void recognisesItsPassword() {
    PasswordHash hash = PasswordHash.of("correct paard batterij");
    assertThat(hash.matches("correct paard batterij")).isTrue();
    assertThat(hash.matches("correct paard batteri")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void hashesAtTheCostOfToday() {
    assertThat(PasswordHash.of("correct paard batterij").toPhc())
        .startsWith("$argon2id$v=19$m=65536,t=3,p=1$");
  }

  @Test
  void survivesItsTextForm() {
    PasswordHash hash = PasswordHash.of("correct paard batterij");
    assertThat(PasswordHash.parse(hash.toPhc())).isEqualTo(hash);
  }

  @Test
  void neverHashesTwiceAlike() {
    assertThat(PasswordHash.of("correct paard batterij"))
        .isNotEqualTo(PasswordHash.of("correct paard batterij"));
  }

  @Test
  void agreesWithAnotherProgram() {
    assertThat(PasswordHash.parse(BY_ANOTHER_PROGRAM).matches("een lang wachtwoord")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "$argon2i$v=19$m=65536,t=3,p=1$c291dHNvdXRzb3V0c28$AAAA",
        "$argon2id$v=16$m=65536,t=3,p=1$c291dHNvdXRzb3V0c28$AAAA",
        "$argon2id$v=19$m=9999999,t=3,p=1$c291dHNvdXRzb3V0c28$AAAA",
        "$argon2id$v=19$m=65536,t=99,p=1$c291dHNvdXRzb3V0c28$AAAA"
      })
  void refusesOtherKindsAndCostsOutOfBounds(String phc) {
    assertThatIllegalArgumentException().isThrownBy(() -> PasswordHash.parse(phc));
  }

  @Test
  void doesNotShowItselfInLogs() {
    assertThat(PasswordHash.of("correct paard batterij")).hasToString("PasswordHash");
  }
}
