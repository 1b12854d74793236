package nl.dossierkluis.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import nl.dossierkluis.audit.Act;
import nl.dossierkluis.audit.ActGroup;
import nl.dossierkluis.audit.Basis;
import nl.dossierkluis.audit.Outcome;
import nl.dossierkluis.logbook.Section;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.platform.CurrentActor;
import nl.dossierkluis.platform.Roles;
import nl.dossierkluis.web.faces.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogWordsTest {

  private static final Bundle NL = Bundle.in(Locale.forLanguageTag("nl"));
  private final LogWords dutch = new LogWords(NL);
  private final LogWords english = new LogWords(Bundle.in(Locale.ENGLISH));

  @ParameterizedTest
  @EnumSource
  void haveASentenceForEveryAct(Act act) {
    assertThat(NL.has("audit.act." + act)).as(act.name()).isTrue();
    for (LogWords words : new LogWords[] {dutch, english}) {
      for (Outcome outcome : Outcome.values()) {
        assertThat(words.sentence(LogLines.line(act, outcome, "Karin Jansen")))
            .contains("Karin Jansen")
            .doesNotContain("{", act.name());
      }
    }
  }

  @Test
  void haveAWordForEveryCode() {
    for (ActGroup group : ActGroup.values()) {
      assertThat(NL.has("audit.group." + group)).as(group.name()).isTrue();
    }
    for (Basis basis : Basis.values()) {
      assertThat(NL.has("audit.basis." + basis)).as(basis.name()).isTrue();
    }
    for (AccessPoint way : AccessPoint.values()) {
      assertThat(NL.has("audit.way." + way)).as(way.name()).isTrue();
    }
    for (Section section : Section.values()) {
      assertThat(NL.has("audit.mine.section." + section)).as(section.name()).isTrue();
    }
    for (String role : Roles.ALL) {
      assertThat(NL.has("audit.role." + role)).as(role).isTrue();
    }
  }

  @Test
  void sayWhoDidWhatWithWhoseData() {
    assertThat(dutch.sentence(LogLines.line(Act.DOCUMENT_READ, Outcome.DONE, "Karin Jansen")))
        .isEqualTo("Karin Jansen opende een document van Bas Verzonnen");
    assertThat(english.sentence(LogLines.line(Act.DOCUMENT_READ, Outcome.DONE, "Karin Jansen")))
        .isEqualTo("Karin Jansen opened a document of Bas Verzonnen");
  }

  @Test
  void sayThatSomebodyWasRefused() {
    assertThat(dutch.sentence(LogLines.line(Act.DOSSIER_READ, Outcome.REFUSED, "Karin Jansen")))
        .isEqualTo("Karin Jansen wilde een dossier van Bas Verzonnen bekijken en is geweigerd");
    assertThat(dutch.sentence(LogLines.line(Act.DOSSIER_CLOSED, Outcome.REFUSED, "Karin Jansen")))
        .isEqualTo("Geweigerd: Karin Jansen sloot een dossier van Bas Verzonnen");
  }

  @Test
  void haveAWordForWhoeverHasNoName() {
    assertThat(dutch.sentence(LogLines.nameless(Roles.SYSTEM, Act.BACKUP_MADE)))
        .isEqualTo("Het systeem maakte een back-up");
    assertThat(dutch.sentence(LogLines.nameless(CurrentActor.NOBODY, Act.SIGN_IN_FAILED)))
        .startsWith("Iemand die niet was ingelogd ");
    assertThat(dutch.sentence(LogLines.nameless(LogLines.ACCOUNT, Act.SIGNED_IN)))
        .startsWith("Iemand wiens account er niet meer is ");
  }

  @Test
  void leaveANameAsItIs() {
    assertThat(dutch.sentence(LogLines.line(Act.SIGNED_IN, Outcome.DONE, "O'Brien {1} <b>")))
        .isEqualTo("O'Brien {1} <b> logde in");
  }

  @Test
  void tellTheClientWhoHerReaderIs() {
    assertThat(
            dutch.sentence(
                LogLines.look(
                    Section.PEOPLE, "COACH", Act.DOCUMENT_READ, 2, "cv.pdf", "brief.pdf")))
        .isEqualTo("Uw coach Hanna Denkbeeld opende een document, 2 keer: cv.pdf, brief.pdf");
    assertThat(dutch.sentence(LogLines.look(Section.PEOPLE, "OWNER", Act.DOSSIER_READ, 1)))
        .isEqualTo("De eigenaar van de praktijk, Hanna Denkbeeld, bekeek uw dossier");
  }

  @Test
  void foldThePartOfTheProduct() {
    assertThat(dutch.sentence(LogLines.look(Section.SYSTEM, null, Act.DOCUMENT_INSPECTED, 12)))
        .isEqualTo("Het systeem controleerde uw documenten, 12 keer");
    assertThat(english.sentence(LogLines.look(Section.SYSTEM, null, Act.DOCUMENT_INSPECTED, 12)))
        .isEqualTo("The system checked your documents, 12 times");
  }

  @Test
  void callTheClientYou() {
    assertThat(dutch.sentence(LogLines.look(Section.SELF, "CLIENT", Act.DOSSIER_READ, 1)))
        .isEqualTo("U bekeek uw dossier");
  }
}
