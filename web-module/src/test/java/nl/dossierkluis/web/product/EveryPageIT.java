package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page for everybody who may see it: accessible, narrow and wide, light and dark. */
class EveryPageIT {

  /** Whose browser, in which the pages must hold. */
  enum Look {
    WIDE(1280, ColorScheme.LIGHT, "nl"),
    PHONE(390, ColorScheme.LIGHT, "nl"),
    NARROW(320, ColorScheme.DARK, "en");

    private final int width;
    private final ColorScheme colors;
    private final String language;

    Look(int width, ColorScheme colors, String language) {
      this.width = width;
      this.colors = colors;
      this.language = language;
    }
  }

  private static Chromium chromium;
  private static RunningProduct product;
  private static Sights sights;

  @BeforeAll
  static void begin() {
    product = Products.demo();
    sights = Sights.of(product);
    chromium = new Chromium();
  }

  @AfterAll
  static void end() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void isAccessibleAndFitsAndKeepsToItself(Look look) {
    for (String role : sights.roles()) {
      try (Visitor visitor = visitor(look, role)) {
        for (Sights.Sight sight : sights.of(role)) {
          visitor.go(sight.address());
          assertThat(visitor.page().getAttribute("html", "lang")).isEqualTo(look.language);
          visitor.look(sight.name(role) + "-" + look.name().toLowerCase(Locale.ROOT));
        }
        assertThat(visitor.complaints()).isEmpty();
      }
    }
  }

  @Test
  void noneIsLeftOut() throws IOException {
    Path root = Path.of(System.getProperty("project.dir"), "web-module/src/main/webapp");
    try (Stream<Path> files = Files.walk(root)) {
      Set<String> views =
          files
              .map(file -> "/" + root.relativize(file))
              .filter(name -> name.endsWith(".xhtml") && !name.startsWith("/WEB-INF"))
              .map(name -> name.substring(0, name.length() - ".xhtml".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(sights.views()).isEqualTo(views);
    }
  }

  @Test
  void aPageThatIsNotThereSaysSo() {
    try (Visitor visitor = visitor(Look.PHONE, "COACH")) {
      for (String address :
          List.of("/niets", "/dossiers/dossier?id=AAAAAAAAAAAAAAAAAAAAAA", "/clients/client")) {
        visitor.go(address);
        assertThat(visitor.page().title()).contains("Deze pagina is er niet");
      }
      visitor.look("error-404");
      assertThat(visitor.complaints())
          .allMatch(complaint -> complaint.contains("responded with a status of 404"));
    }
  }

  private Visitor visitor(Look look, String role) {
    Visitor visitor = new Visitor(chromium, product.base(), look.width, look.colors);
    visitor.go("/accounts/sign-in?lang=" + look.language);
    if (!role.equals(Sights.NOBODY)) {
      DemoAccount account = product.account(role);
      visitor.fill("email", account.email());
      visitor.fill("password", account.password());
      visitor.page().keyboard().press("Enter");
      visitor.page().waitForURL(url -> !url.contains("/accounts/sign-in"));
    }
    return visitor;
  }
}
