package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What web.xml promises about the pages, and that everything it names is there. */
class DescriptorsTest {

  private final Document descriptor = Webapp.xml("WEB-INF/web.xml");

  @Test
  void runFacesAsInProduction() {
    assertThat(parameters())
        .containsEntry("jakarta.faces.PROJECT_STAGE", "Production")
        .containsEntry("jakarta.faces.FACELETS_SKIP_COMMENTS", "true")
        .doesNotContainKey("jakarta.faces.CLIENT_WINDOW_MODE");
  }

  /** CVE-2026-120421 needs client windows, CVE-2026-41883 the handler for assets elsewhere. */
  @Test
  void turnOnNothingThatIsKnownToBeBroken() {
    Pattern broken = Pattern.compile("CLIENT_WINDOW_MODE|CDNResourceHandler");
    assertThat(
            "<resource-handler>org.omnifaces.resourcehandler.CDNResourceHandler</resource-handler>")
        .containsPattern(broken);
    for (String path : List.of("web.xml", "faces-config.xml", "payara-web.xml")) {
      assertThat(Webapp.read(Webapp.ROOT.resolve("WEB-INF").resolve(path)))
          .doesNotContainPattern(broken);
    }
  }

  @Test
  void keepEveryMultipartBodyOffTheDisk() {
    Element limits = Webapp.elements(descriptor, "multipart-config").get(0);
    assertThat(number(limits, "max-request-size"))
        .isLessThan(number(limits, "file-size-threshold"));
    assertThat(number(limits, "max-file-size")).isLessThan(number(limits, "file-size-threshold"));
  }

  @Test
  void keepTheSessionInACookieOfThisHostOnly() {
    Element session = Webapp.elements(descriptor, "session-config").get(0);
    assertThat(Webapp.text(session, "name")).startsWith("__Host-");
    assertThat(Webapp.text(session, "path")).isEqualTo("/");
    assertThat(Webapp.text(session, "secure")).isEqualTo("true");
    assertThat(Webapp.text(session, "http-only")).isEqualTo("true");
    assertThat(Webapp.text(session, "tracking-mode")).isEqualTo("COOKIE");
  }

  @Test
  void haveAPageOfOurOwnForEveryError() {
    List<Element> pages = Webapp.elements(descriptor, "error-page");
    assertThat(pages.stream().map(page -> Webapp.text(page, "error-code")))
        .contains("400", "403", "404", "405", "409", "413", "415", "429", "500", "503");
    assertThat(pages.stream().map(page -> Webapp.text(page, "exception-type")))
        .contains("java.lang.Throwable");
    assertThat(pages)
        .allMatch(
            page -> Files.exists(Webapp.ROOT.resolve(Webapp.text(page, "location").substring(1))));
  }

  @Test
  void nameFiltersThatExistAndMapThemAll() throws ReflectiveOperationException {
    List<Element> filters = Webapp.elements(descriptor, "filter");
    for (Element filter : filters) {
      assertThat(Class.forName(Webapp.text(filter, "filter-class"))).isAssignableTo(Filter.class);
    }
    assertThat(
            Webapp.elements(descriptor, "filter-mapping").stream()
                .map(it -> Webapp.text(it, "filter-name")))
        .containsExactlyElementsOf(
            filters.stream().map(it -> Webapp.text(it, "filter-name")).toList());
  }

  @Test
  void giveErrorPagesTheHeadersButNoBody() {
    Map<String, String> mappings =
        Webapp.elements(descriptor, "filter-mapping").stream()
            .collect(
                Collectors.toMap(it -> Webapp.text(it, "filter-name"), Element::getTextContent));
    assertThat(mappings.get("SecurityHeaders")).contains("REQUEST", "ERROR");
    assertThat(mappings.get("ErrorPageRequests")).contains("ERROR").doesNotContain("REQUEST");
  }

  @Test
  void nameFacesPartsThatExist() throws ReflectiveOperationException {
    Document faces = Webapp.xml("WEB-INF/faces-config.xml");
    for (String part : List.of("el-resolver", "view-handler", "exception-handler-factory")) {
      assertThat(Class.forName(Webapp.elements(faces, part).get(0).getTextContent())).isNotNull();
    }
    assertThat(Webapp.elements(faces, "base-name").get(0).getTextContent())
        .isEqualTo(Bundle.BASE_NAME);
  }

  private Map<String, String> parameters() {
    return Webapp.elements(descriptor, "context-param").stream()
        .collect(
            Collectors.toMap(
                it -> Webapp.text(it, "param-name"), it -> Webapp.text(it, "param-value")));
  }

  private static long number(Element parent, String name) {
    return Long.parseLong(Webapp.text(parent, name));
  }
}
