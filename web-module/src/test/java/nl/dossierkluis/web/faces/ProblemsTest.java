package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.FacesMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private final FakeFaces faces = new FakeFaces();
  private final Problems problems = new Problems();

  @BeforeEach
  void begin() {
    faces.begin();
  }

  @AfterEach
  void end() {
    faces.end();
  }

  @Test
  void areNoneOnAPageThatWentWell() {
    faces.addMessage("name", message(FacesMessage.SEVERITY_INFO, "Bewaard."));
    assertThat(problems.isAny()).isFalse();
    assertThat(problems.getAll()).isEmpty();
  }

  @Test
  void sayWhatIsWrongAndWithWhichField() {
    faces.addMessage("name", message(FacesMessage.SEVERITY_ERROR, "Naam: vul dit in."));
    faces.addMessage(null, message(FacesMessage.SEVERITY_FATAL, "Het kan niet."));
    assertThat(problems.isAny()).isTrue();
    assertThat(problems.getAll())
        .containsExactly(
            new FormProblem("Naam: vul dit in.", "name"), new FormProblem("Het kan niet.", null));
  }

  /** Faces writes what was not shown into the log, with what somebody typed in it. */
  @Test
  void areMarkedAsShown() {
    FacesMessage message = message(FacesMessage.SEVERITY_ERROR, "Typ precies: Vermeulen");
    faces.addMessage("name", message);
    assertThat(problems.getAll()).hasSize(1);
    assertThat(message.isRendered()).isTrue();
  }

  private static FacesMessage message(FacesMessage.Severity severity, String sentence) {
    return new FacesMessage(severity, sentence, null);
  }
}
