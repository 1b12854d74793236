package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"   ", "two\nlines", "null\u0000byte"})
  void refusesWhatIsNoName(String name) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Inputs.name("name", name))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("name"));
  }

  @Test
  void refusesANameThatIsTooLong() {
    assertThat(Inputs.name("name", "a".repeat(200))).hasSize(200);
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Inputs.name("name", "a".repeat(201)));
  }

  @Test
  void keepsANameWithoutBlanksAroundIt() {
    assertThat(Inputs.name("name", "  Ömer 't Hooft  ")).isEqualTo("Ömer 't Hooft");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "nobody",
        "a@b",
        "a b@c.example",
        "a@b.example\r\nBcc: x@y.example",
        "<a@b.example>",
        "a@b@c.example"
      })
  void refusesWhatIsNoEmailAddress(String email) {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> Inputs.email("email", email))
        .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("email"));
  }

  @Test
  void keepsAnEmailAddressAsItWasTyped() {
    assertThat(Inputs.email("email", " J.Voorbeeld+werk@post.example "))
        .isEqualTo("J.Voorbeeld+werk@post.example");
  }
}
