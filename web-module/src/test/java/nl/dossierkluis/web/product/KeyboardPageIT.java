package nl.dossierkluis.web.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages without a mouse. */
class KeyboardPageIT {

  private static final int MOST_STOPS = 80;
  private static final String FOCUSED =
      """
      () => {
        const element = document.activeElement;
        if (!element || element === document.body) {
          return "";
        }
        const mark = element.matches(".visually-hidden") ? element.parentElement : element;
        const style = getComputedStyle(mark);
        const box = mark.getBoundingClientRect();
        const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight;
        // A date has parts and a button of the browser's own, which it marks itself.
        const marked = element.type === "date"
          || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
        const name = element.textContent.trim().slice(0, 40) || element.id || element.name;
        return `${element.tagName} ${name}${seen ? "" : " UNSEEN"}${marked ? "" : " UNMARKED"}`;
      }
      """;

  private Chromium chromium;
  private Visitor visitor;
  private Page page;

  @BeforeEach
  void begin() {
    RunningProduct product = Products.demo();
    chromium = new Chromium();
    visitor = new Visitor(chromium, product.base(), 1280, ColorScheme.LIGHT);
    page = visitor.page();
    DemoAccount coach = product.account("COACH");
    visitor.go("/accounts/sign-in");
    tabTo("email");
    page.keyboard().type(coach.email());
    tabTo("password");
    page.keyboard().type(coach.password());
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.endsWith("/today"));
    visitor.ready();
  }

  @AfterEach
  void end() {
    visitor.close();
    chromium.close();
  }

  @Test
  void leadToTheContentAtOnce() {
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus")).hasText("Direct naar de inhoud");
    page.keyboard().press("Enter");
    assertThat(page.locator("main")).isFocused();
  }

  @Test
  void showWhereOneIsAtEveryStopAndHoldNobody() {
    for (String address : List.of("/today", "/clients/list", "/rights/list", "/statement/board")) {
      visitor.go(address);
      List<String> stops = round();
      assertThat(stops).as(address).hasSizeBetween(8, MOST_STOPS - 1);
      assertThat(stops).as(address).noneMatch(stop -> stop.contains(" UN"));
    }
  }

  @Test
  void registerAClientAndOpenHerDossier() {
    visitor.go("/clients/list");
    tabTo("name");
    page.keyboard().type("Toets Verzinsel");
    page.keyboard().press("Tab");
    page.keyboard().type("toets.verzinsel." + System.nanoTime() + "@postvak.example");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/clients/client"));
    visitor.ready();
    tabTo("title");
    page.keyboard().type("Traject per toets");
    page.keyboard().press("Tab");
    page.keyboard().type("UWV");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL(url -> url.contains("/dossiers/dossier"));
    visitor.ready();
    assertThat(page.locator("h1")).hasText("Traject per toets");
  }

  /** Every stop from the first to the last, by Tab alone. */
  private List<String> round() {
    List<String> stops = new ArrayList<>();
    while (stops.size() < MOST_STOPS) {
      page.keyboard().press("Tab");
      String stop = (String) page.evaluate(FOCUSED);
      if (stop.isEmpty()) {
        return stops;
      }
      stops.add(stop);
    }
    return stops;
  }

  private void tabTo(String id) {
    for (int stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("Tab never comes to " + id);
  }
}
