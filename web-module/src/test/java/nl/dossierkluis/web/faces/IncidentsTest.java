package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import nl.dossierkluis.web.faces.Fakes.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  private final Logger logger = Logger.getLogger(Incidents.class.getName());
  private final List<String> log = new ArrayList<>();
  private final Handler handler = new Collecting();

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void leave() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void haveTheSameNumberOnTheScreenAndInTheLog() {
    String number = Incidents.report(Request.get("/clients/show").build(), new IOException("x"));
    assertThat(number).matches("[A-Z2-7]{8}");
    assertThat(log).singleElement().asString().contains(number).contains("GET /clients/show");
  }

  @Test
  void tellTheLogKindsAndPlacesButNoMessage() {
    Exception fault =
        new IllegalStateException("J. Vermeulen", new IOException("vermeulen@example.nl"));
    String number = Incidents.report(Request.get("/x").query("q=Vermeulen").build(), fault);
    assertThat(log.get(0))
        .contains(number, "IllegalStateException", "java.io.IOException", "IncidentsTest")
        .doesNotContainIgnoringCase("vermeulen");
  }

  @Test
  void tellOfACauseOnlyWhatIsNotToldYet() {
    Exception cause = thrownAt(new IOException("x"), "read", "call", "serve");
    Exception fault = thrownAt(new IllegalStateException(cause), "call", "serve");
    assertThat(Incidents.trace(fault).lines().map(String::strip))
        .containsExactly(
            "",
            "java.lang.IllegalStateException",
            "at Page.call(Page.java:1)",
            "at Page.serve(Page.java:1)",
            "java.io.IOException",
            "at Page.read(Page.java:1)");
  }

  private static Exception thrownAt(Exception fault, String... methods) {
    fault.setStackTrace(
        Stream.of(methods)
            .map(method -> new StackTraceElement("Page", method, "Page.java", 1))
            .toArray(StackTraceElement[]::new));
    return fault;
  }

  @Test
  void areCountedOncePerRequest() {
    HttpServletRequest request = Request.get("/x").build();
    String first = Incidents.report(request, new IOException("x"));
    assertThat(Incidents.report(request, new IOException("y"))).isEqualTo(first);
    assertThat(Incidents.of(request)).isEqualTo(first);
    assertThat(log).hasSize(1);
  }

  @Test
  void differFromEachOther() {
    String one = Incidents.report(Request.get("/x").build(), new IOException("x"));
    String other = Incidents.report(Request.get("/x").build(), new IOException("x"));
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void haveANumberWithoutAnExceptionToo() {
    assertThat(Incidents.of(Request.get("/x").build())).matches("[A-Z2-7]{8}");
    assertThat(log).hasSize(1);
  }

  /** Keeps what would have been written. */
  private final class Collecting extends Handler {
    @Override
    public void publish(LogRecord entry) {
      log.add(new SimpleFormatter().formatMessage(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
