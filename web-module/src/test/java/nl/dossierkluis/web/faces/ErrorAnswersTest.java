package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLTransientConnectionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import nl.dossierkluis.platform.BusinessRuleViolation;
import nl.dossierkluis.platform.InvalidInput;
import nl.dossierkluis.platform.NotFound;
import nl.dossierkluis.web.faces.Fakes.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrorAnswersTest {

  private final FakeFaces faces = new FakeFaces();
  private final Logger logger = Logger.getLogger(Incidents.class.getName());

  /** A rule as a boundary throws it. */
  static class Broken extends BusinessRuleViolation {
    private static final long serialVersionUID = 1L;

    Broken() {
      super("platform.too-long", 200);
    }
  }

  /** A rule about a field. */
  static class BrokenField extends InvalidInput {
    private static final long serialVersionUID = 1L;

    BrokenField() {
      super("email", "platform.too-long", 200);
    }
  }

  @BeforeEach
  void begin() {
    faces.begin();
    logger.setLevel(Level.OFF);
  }

  @AfterEach
  void end() {
    faces.end();
    logger.setLevel(null);
  }

  @Test
  void anExpiredViewIsAConflict() {
    faces.handle(new ViewExpiredException("/x.xhtml"));
    assertThat(faces.status).isEqualTo(409);
    assertThat(Incidents.explanation(faces.request)).isEmpty();
  }

  @Test
  void aStrangerIsLedToWhereSheCanSignIn() {
    faces.handle(new FacesException(new EJBAccessException("no")));
    assertThat(faces.redirected).isEqualTo("/");
    assertThat(faces.getResponseComplete()).isTrue();
    assertThat(faces.refusals).isZero();
  }

  @Test
  void whatIsNeverForARoleIsNotThere() {
    faces.request = Request.of("POST", "/page.xhtml").principal("ans").build();
    faces.handle(new FacesException(new AccessLocalException("no")));
    assertThat(faces.status).isEqualTo(404);
    assertThat(faces.redirected).isNull();
    assertThat(faces.refusals).isEqualTo(1);
  }

  @Test
  void aLostRaceIsASentenceToo() {
    faces.postback = true;
    faces.handle(new EJBException(new OptimisticLockException("row 7")));
    assertThat(faces.messages).singleElement().asString().startsWith("null: Iemand anders");
  }

  @Test
  void anythingElseIsAnIncident() {
    faces.handle(new FacesException(new EJBException("x")));
    assertThat(faces.status).isEqualTo(500);
    assertThat(faces.getResponseComplete()).isTrue();
    assertThat(Incidents.of(faces.request)).matches("[A-Z2-7]{8}");
  }

  @Test
  void anOutageIsAnIncidentThatPasses() {
    faces.handle(new FacesException(new EJBException(new SQLTransientConnectionException("x"))));
    assertThat(faces.status).isEqualTo(503);
    assertThat(Incidents.of(faces.request)).matches("[A-Z2-7]{8}");
  }

  @Test
  void aBrokenRuleIsASentenceOnTheSamePage() {
    faces.postback = true;
    faces.handle(new FacesException(new Broken()));
    assertThat(faces.status).isZero();
    assertThat(faces.messages)
        .containsExactly("null: Dit is te lang. Gebruik hoogstens 200 tekens.");
    assertThat(faces.getRenderResponse()).isTrue();
  }

  @Test
  void aBrokenRuleAboutAFieldStandsBesideIt() {
    faces.postback = true;
    faces.addField("email", "E-mailadres");
    faces.handle(new BrokenField());
    assertThat(faces.messages)
        .containsExactly("email: E-mailadres: Dit is te lang. Gebruik hoogstens 200 tekens.");
    assertThat(faces.field.isValid()).isFalse();
  }

  @Test
  void aBrokenRuleAboutAFieldThatIsNotThereStandsAboveThePage() {
    faces.postback = true;
    faces.addField("name", "Naam");
    faces.handle(new BrokenField());
    assertThat(faces.messages).singleElement().asString().startsWith("null: ");
    assertThat(faces.field.isValid()).isTrue();
  }

  @Test
  void aBrokenRuleOfAFirstViewIsAPageWithItsSentence() {
    faces.handle(new Broken());
    assertThat(faces.status).isEqualTo(409);
    assertThat(Incidents.explanation(faces.request))
        .isEqualTo("Dit is te lang. Gebruik hoogstens 200 tekens.");
  }

  @Test
  void whatIsAbsentIsNotFound() {
    faces.handle(new NotFound());
    assertThat(faces.status).isEqualTo(404);
  }

  @Test
  void aBrokenRuleWhilePaintingIsAPageOfItsOwn() {
    faces.postback = true;
    faces.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
    faces.handle(new Broken());
    assertThat(faces.status).isEqualTo(409);
    assertThat(faces.messages).isEmpty();
  }

  @Test
  void aPageThatIsOnItsWayIsLeftAlone() {
    faces.committed = true;
    faces.handle(new IllegalStateException("x"));
    assertThat(faces.status).isZero();
  }
}
