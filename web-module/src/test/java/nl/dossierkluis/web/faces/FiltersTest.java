package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.util.concurrent.atomic.AtomicReference;
import nl.dossierkluis.platform.AccessPoint;
import nl.dossierkluis.web.faces.Fakes.Chain;
import nl.dossierkluis.web.faces.Fakes.Request;
import nl.dossierkluis.web.faces.Fakes.Response;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filters in front of every servlet refuse, and what they let through. */
class FiltersTest {

  private final Response response = new Response();
  private final Chain chain = new Chain();

  private void ask(Filter filter, Request request) throws Exception {
    filter.doFilter(request.build(), response.build(), chain.build());
  }

  @Nested
  class WhereSomebodyComesIn {

    @ParameterizedTest
    @CsvSource({"/api/me, API", "/today, PAGE", "/apiculture, PAGE"})
    void isNotedForTheTimeOfTheRequest(String path, AccessPoint expected) throws Exception {
      AtomicReference<AccessPoint> seen = new AtomicReference<>();
      new AccessPointNoted()
          .doFilter(
              Request.of("GET", path).build(),
              response.build(),
              (asked, answer) -> seen.set(AccessPoint.current()));
      assertThat(seen.get()).isEqualTo(expected);
      assertThat(AccessPoint.current()).isEqualTo(AccessPoint.SYSTEM);
    }
  }

  @Nested
  class Multipart {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "multipart/form-data; boundary=b",
          "Multipart/Form-Data",
          " multipart/mixed",
          "MULTIPART/RELATED; boundary=b"
        })
    void isRefusedBeforeAnythingReadsIt(String contentType) throws Exception {
      ask(
          new MultipartRefused(),
          Request.of("POST", "/sign-in").header("Content-Type", contentType));
      assertThat(response.status).isEqualTo(415);
      assertThat(response.errorPage).isTrue();
      assertThat(chain.isReached()).isFalse();
    }

    @Test
    void isAProblemForAProgram() throws Exception {
      ask(
          new MultipartRefused(),
          Request.of("POST", "/api/dossiers/x/documents")
              .header("Content-Type", "multipart/form-data"));
      assertThat(response.headers).containsEntry("Content-Type", "application/problem+json");
      assertThat(response.text()).contains("\"status\":415");
      assertThat(response.errorPage).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"application/pdf", "application/x-www-form-urlencoded", "text/multipart"})
    void isNotWhatOthersSend(String contentType) throws Exception {
      ask(new MultipartRefused(), Request.of("POST", "/x").header("Content-Type", contentType));
      assertThat(chain.isReached()).isTrue();
    }

    @Test
    void isNotARequestWithoutABody() throws Exception {
      ask(new MultipartRefused(), Request.get("/x"));
      assertThat(chain.isReached()).isTrue();
    }
  }

  @Nested
  class CrossSite {

    @ParameterizedTest
    @CsvSource(
        nullValues = "-",
        value = {
          "https://evil.example, -",
          "https://evil.example, same-origin",
          "https://kluis.example.evil.example, -",
          "https://kluis.example:8443, -",
          "null, -",
          "null, cross-site",
          "null, same-site",
          "-, cross-site",
          "-, same-site",
          "https://kluis.example, cross-site",
        })
    void changesAreRefused(String origin, String site) throws Exception {
      ask(new CrossSiteRefused(), post(origin, site));
      assertThat(response.status).isEqualTo(403);
      assertThat(chain.isReached()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
        nullValues = "-",
        value = {
          "-, -",
          "-, same-origin",
          "-, none",
          "null, same-origin",
          "https://kluis.example, -",
          "HTTPS://Kluis.Example, same-origin",
        })
    void changesOfOurOwnPass(String origin, String site) throws Exception {
      ask(new CrossSiteRefused(), post(origin, site));
      assertThat(chain.isReached()).isTrue();
    }

    @Test
    void readingPasses() throws Exception {
      ask(new CrossSiteRefused(), Request.get("/x").header("Sec-Fetch-Site", "cross-site"));
      assertThat(chain.isReached()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void documentsAreReadByOurOwnPagesOnly(String site, int status) throws Exception {
      ask(
          new CrossSiteRefused(),
          Request.get("/api/documents/x/content").header("Sec-Fetch-Site", site));
      assertThat(chain.isReached()).isEqualTo(status == 200);
      assertThat(response.status).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "post", "MOVE"})
    void everyMethodThatIsNotKnownToBeSafeCounts(String method) throws Exception {
      ask(
          new CrossSiteRefused(),
          Request.of(method, "/api/x").header("Sec-Fetch-Site", "cross-site"));
      assertThat(response.status).isEqualTo(403);
    }

    private Request post(String origin, String site) {
      Request request = Request.of("POST", "/clients/edit").header("Host", "kluis.example");
      if (origin != null) {
        request.header("Origin", origin);
      }
      return site == null ? request : request.header("Sec-Fetch-Site", site);
    }
  }

  @Nested
  class Forms {

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
    void haveThreeMethods(String method) throws Exception {
      ask(new FormLimits(), Request.of(method, "/clients/list"));
      assertThat(response.status).isEqualTo(405);
      assertThat(response.headers).containsEntry("Allow", "GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "CONNECT"})
    void describeNoInterface(String method) throws Exception {
      ask(new FormLimits(), Request.of(method, "/api/clients"));
      assertThat(response.status).isEqualTo(405);
      assertThat(response.headers).containsEntry("Allow", "GET, HEAD, POST, DELETE");
      assertThat(chain.isReached()).isFalse();
    }

    @Test
    void areNoLongerThanTheServerReads() throws Exception {
      ask(new FormLimits(), Request.of("POST", "/clients/edit").length(FormLimits.LONGEST + 1));
      assertThat(response.status).isEqualTo(413);
      assertThat(chain.isReached()).isFalse();
    }

    @Test
    void areTakenUpToThatLength() throws Exception {
      ask(new FormLimits(), Request.of("POST", "/clients/edit").length(FormLimits.LONGEST));
      assertThat(chain.isReached()).isTrue();
    }

    @Test
    void setNoLimitToPrograms() throws Exception {
      ask(new FormLimits(), Request.of("DELETE", "/api/documents/x").length(Long.MAX_VALUE));
      assertThat(chain.isReached()).isTrue();
    }
  }

  @Nested
  class Headers {

    @Test
    void standOnEveryAnswer() throws Exception {
      ask(new SecurityHeaders(), Request.get("/clients/list"));
      assertThat(response.headers)
          .containsEntry(
              "Content-Security-Policy",
              "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                  + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                  + " frame-ancestors 'none'")
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Referrer-Policy", "no-referrer")
          .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
          .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
          .containsEntry("Cache-Control", "no-store")
          .containsKey("Permissions-Policy")
          .doesNotContainKey("Strict-Transport-Security");
      assertThat(chain.isReached()).isTrue();
    }

    @Test
    void askForHttpsOnlyOverHttps() throws Exception {
      ask(new SecurityHeaders(), Request.get("/").secure());
      assertThat(response.headers.get("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void letABrowserKeepAssets() throws Exception {
      ask(new SecurityHeaders(), Request.get("/assets/app.css"));
      assertThat(response.headers)
          .containsEntry("Cache-Control", "public, max-age=31536000, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/assets/x", "/assets", "/x/assets/app.css"})
    void letABrowserKeepNothingElse(String path) throws Exception {
      ask(new SecurityHeaders(), Request.get(path));
      assertThat(response.headers).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void letABrowserKeepNoPageThatIsAskedForAsAnAsset() throws Exception {
      ask(new SecurityHeaders(), Request.get("/clients/list").asked("/assets/../clients/list"));
      assertThat(response.headers).containsEntry("Cache-Control", "no-store");
    }

    @Test
    void letABrowserKeepNoMissingAsset() throws Exception {
      ask(new SecurityHeaders(), Request.get("/assets/nope.css").error());
      assertThat(response.headers).containsEntry("Cache-Control", "no-store");
    }
  }

  @Test
  void anErrorPageSeesNoBody() {
    BodylessRequest request =
        new BodylessRequest(
            Request.of("POST", "/x")
                .header("Content-Type", "multipart/form-data")
                .length(9)
                .build());
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getContentType()).isNull();
    assertThat(request.getContentLengthLong()).isZero();
    assertThat(request.getParameter("a")).isNull();
    assertThat(request.getParameterMap()).isEmpty();
    assertThat(request.getParameterNames().hasMoreElements()).isFalse();
  }
}
