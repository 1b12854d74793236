package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import nl.dossierkluis.web.faces.Fakes.Chain;
import nl.dossierkluis.web.faces.Fakes.Request;
import nl.dossierkluis.web.faces.Fakes.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

  @Test
  void isDutchForWhoSaysNothing() {
    assertThat(Languages.of(Request.get("/today").build())).isEqualTo(Languages.DUTCH);
  }

  @Test
  void followsTheAddressBeforeTheCookie() {
    Request request = Request.get("/today").query("id=7&lang=en").cookie("lang", "nl");
    assertThat(Languages.of(request.build())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void followsTheCookie() {
    Request request = Request.get("/today").cookie("other", "nl").cookie("lang", "en");
    assertThat(Languages.of(request.build())).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource({"lang=de", "lang=", "lang", "slang=en", "lang=en%0d", "lang=EN"})
  void ignoresWhatItDoesNotSpeak(String query) {
    assertThat(Languages.of(Request.get("/").query(query).build())).isEqualTo(Languages.DUTCH);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, /a?lang=en", "id=7, /a?id=7&lang=en", "lang=nl&id=7, /a?id=7&lang=en"})
  void keepsTheRestOfTheAddressWhenTheLanguageChanges(String query, String expected) {
    assertThat(Languages.address("/a", query, "en")).isEqualTo(expected);
  }

  @Test
  void keepsAChoiceInACookieOfOurOwn() throws Exception {
    Response response = new Response();
    Chain chain = new Chain();
    new LanguageKept()
        .doFilter(Request.get("/a").query("lang=en").build(), response.build(), chain.build());
    Cookie cookie = response.cookies.get(0);
    assertThat(cookie.getValue()).isEqualTo("en");
    assertThat(cookie.getSecure() && cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    assertThat(chain.isReached()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"GET, id=7", "GET, lang=de", "POST, lang=en"})
  void setsNoCookieWithoutAChoice(String method, String query) throws Exception {
    Response response = new Response();
    new LanguageKept()
        .doFilter(
            Request.of(method, "/a").query(query).build(), response.build(), new Chain().build());
    assertThat(response.cookies).isEmpty();
  }
}
