package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import nl.dossierkluis.web.faces.Fakes.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HereTest {

  @Test
  void isWhatTheBrowserAskedFor() {
    assertThat(here(Request.get("/clients/list").query("after=x")).getAddress())
        .isEqualTo("/clients/list?after=x");
    assertThat(here(Request.get("/clients/list")).getAddress()).isEqualTo("/clients/list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example/../sign-in", "///evil.example/../sign-in"})
  void namesNoOtherHost(String asked) {
    assertThat(here(Request.get(asked)).getAddress()).isEqualTo("/evil.example/../sign-in");
    assertThat(here(Request.get("/\\\\evil.example/x")).getAddress()).isEqualTo("/evil.example/x");
  }

  @Test
  void isNotWhereTheServerForwardedItTo() {
    Request forwarded =
        Request.get("/clients/list.xhtml")
            .attribute(RequestDispatcher.FORWARD_REQUEST_URI, "/clients/list");
    assertThat(here(forwarded).getPath()).isEqualTo("/clients/list");
  }

  @Test
  void isTheStartPageForAnErrorPage() {
    Request error =
        Request.get("/WEB-INF/errors/404.xhtml")
            .query("id=7")
            .attribute(RequestDispatcher.ERROR_STATUS_CODE, 404);
    assertThat(here(error).getAddress()).isEqualTo("/");
  }

  @Test
  void changesLanguageInPlace() {
    Language language = new Language();
    language.request = Request.get("/clients/client").query("id=7").build();
    language.here = here(Request.get("/clients/client").query("id=7"));
    assertThat(language.address("en")).isEqualTo("/clients/client?id=7&lang=en");
    assertThat(language.getTag()).isEqualTo("nl");
  }

  private static Here here(Request request) {
    Here here = new Here();
    here.request = request.build();
    return here;
  }
}
