package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PathNamesTest {

  @Test
  void keepsANameThatIsFree() {
    assertThat(PathNames.unique("documenten", "CV.docx", Set.of())).isEqualTo("documenten/CV.docx");
  }

  @Test
  void numbersANameThatIsTakenAlsoInOtherCapitals() {
    Set<String> taken = new HashSet<>(Set.of("documenten/CV.docx", "documenten/cv (2).docx"));
    assertThat(PathNames.unique("documenten", "cv.DOCX", taken))
        .isEqualTo("documenten/cv (3).DOCX");
  }

  @Test
  void leavesNoWayOutOfTheFolder() {
    assertThat(PathNames.unique("documenten", "../../x?.pdf", Set.of()))
        .isEqualTo("documenten/.._.._x_.pdf");
    assertThat(PathNames.unique("documenten", "naam...", Set.of())).isEqualTo("documenten/naam_");
  }
}
