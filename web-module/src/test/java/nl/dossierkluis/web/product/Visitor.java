package nl.dossierkluis.web.product;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody with a browser of her own. Whatever a page complains of while she is there is kept:
 * messages on the console (a breach of the content policy is one), faults of scripts, requests to
 * another host, and what axe-core finds.
 */
public final class Visitor implements AutoCloseable {

  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of(System.getProperty("build.directory"), "pages");

  private final BrowserContext context;
  private final Page page;
  private final String base;
  private final List<String> complaints = new ArrayList<>();

  public Visitor(Chromium chromium, String base, int width, ColorScheme colors) {
    this.base = base;
    this.context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(width, 900)
                    .setColorScheme(colors)
                    .setLocale("nl-NL")
                    .setTimezoneId("Europe/Amsterdam"));
    this.page = context.newPage();
    page.onConsoleMessage(this::keep);
    page.onPageError(fault -> complaints.add(page.url() + " fault " + fault));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(base + "/") && !request.url().startsWith("blob:")) {
            complaints.add(page.url() + " asks elsewhere: " + request.url());
          }
        });
  }

  private void keep(ConsoleMessage message) {
    complaints.add(page.url() + " " + message.type() + " " + message.text());
  }

  public Page page() {
    return page;
  }

  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Opens a page of the product, or an address as somebody was given it. */
  public void go(String address) {
    page.navigate(address.startsWith("/") ? base + address : address);
    ready();
  }

  /** Waits until the scripts of the page have begun. */
  public void ready() {
    page.locator("html[data-ready]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
  }

  public void fill(String id, String text) {
    page.fill("#" + id, text);
  }

  /** Presses the button with these words. */
  public void press(String words) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click();
    ready();
  }

  /** Follows the link with these words. */
  public void follow(String words) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words)).first().click();
    ready();
  }

  public void signIn(String email, String password) {
    go("/accounts/sign-in");
    fill("email", email);
    fill("password", password);
    press("Inloggen");
  }

  /** The same with a code, where one is asked. */
  public void signIn(String email, String password, String code) {
    signIn(email, password);
    fill("code", code);
    press("Inloggen");
  }

  /** What the link with these words gives to keep. */
  public byte[] download(String words) {
    Download download =
        page.waitForDownload(
            () ->
                page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                    .first()
                    .click());
    try {
      return Files.readAllBytes(download.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks at the page as it is now: axe-core, its width, a picture of it. */
  public void look(String name) {
    complaints.addAll(axe(name));
    Number beyond =
        (Number)
            page.evaluate(
                "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
    if (beyond.intValue() > 0) {
      complaints.add(name + " scrolls sideways by " + beyond);
    }
    picture(name);
  }

  /** The whole page at once, in a window as high as it is: what sticks to its foot stays there. */
  private void picture(String name) {
    ViewportSize usual = page.viewportSize();
    Number height = (Number) page.evaluate("document.scrollingElement.scrollHeight");
    page.setViewportSize(usual.width, Math.max(usual.height, height.intValue()));
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    page.setViewportSize(usual.width, usual.height);
  }

  private List<String> axe(String name) {
    return new AxeBuilder(page)
        .withTags(WCAG_22_AA).analyze().getViolations().stream()
            .sorted(Comparator.comparing(Rule::getId))
            .map(rule -> name + " " + rule.getId() + " " + rule.getNodes())
            .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
