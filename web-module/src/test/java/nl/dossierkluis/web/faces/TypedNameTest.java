package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.component.UIInput;
import jakarta.faces.validator.ValidatorException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {

  private final FakeFaces faces = new FakeFaces();
  private UIInput input;

  @BeforeEach
  void begin() {
    faces.begin();
    input = new UIInput();
    input.getAttributes().put(TypedName.EXPECTED, "J. Vermeulen");
  }

  @AfterEach
  void end() {
    faces.end();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "Vermeulen", "J. Vermeulen2", "J.Vermeulen"})
  void refusesAnotherName(String typed) {
    assertThatThrownBy(() -> new TypedName().validate(faces, input, typed))
        .isInstanceOf(ValidatorException.class)
        .hasMessageContaining("J. Vermeulen");
  }

  @ParameterizedTest
  @ValueSource(strings = {"J. Vermeulen", " j. vermeulen ", "J. VERMEULEN"})
  void acceptsTheNameHoweverItIsWritten(String typed) {
    assertThatCode(() -> new TypedName().validate(faces, input, typed)).doesNotThrowAnyException();
  }
}
