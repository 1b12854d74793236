package nl.dossierkluis.web.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import nl.dossierkluis.accounts.Base32;
import nl.dossierkluis.accounts.Totp;

/**
 * The app with codes of somebody in a test, and her paper. The product takes no code twice, so this
 * gives each only once: of this half minute, of the next, from paper, and then it waits.
 */
public final class Phone {

  private static final Pattern CODE = Pattern.compile("<li><code>([^<]+)</code></li>");

  private final byte[] secret;
  private final Deque<String> paper = new ArrayDeque<>();
  private long lastStep;

  /**
   * A phone.
   *
   * @param secret base 32, possibly with blanks, as the page shows it
   */
  public Phone(String secret) {
    this.secret = Base32.decode(secret);
  }

  /** Takes backup codes along. */
  public void keep(List<String> codes) {
    paper.addAll(codes);
  }

  /** A code that works. */
  public synchronized String code() {
    long now = Totp.step(Instant.now());
    if (lastStep > now && !paper.isEmpty()) {
      return paper.remove();
    }
    while (lastStep > now) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      now = Totp.step(Instant.now());
    }
    lastStep = Math.max(now, lastStep + 1);
    return Totp.code(secret, lastStep);
  }

  /** Signs somebody without a second factor in through the pages, where she makes one. */
  static Phone first(RunningProduct product, String email, String password) {
    String half = half(product, email, password);
    String page = page(product, "/accounts/first-factor", half);
    String proposed = submit(product, half, Forms.fields(page, "propose"));
    Phone phone = new Phone(String.join("", codes(proposed)));
    Map<String, String> form = Forms.fields(proposed, "confirm");
    form.put("code", phone.code());
    phone.keep(codes(submit(product, half, form)));
    return phone;
  }

  private static String half(RunningProduct product, String email, String password) {
    String path = "/accounts/sign-in";
    Map<String, String> form = Forms.fields(page(product, path, ""), "sign-in");
    form.putAll(Map.of("email", email, "password", password));
    HttpResponse<byte[]> answer = post(product, path, form, "");
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .contains("/accounts/first-factor");
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String page(RunningProduct product, String path, String cookie) {
    return new String(
        Api.stranger(product).get(path, "Accept", "text/html", "Cookie", cookie).body(), UTF_8);
  }

  private static String submit(RunningProduct product, String half, Map<String, String> form) {
    HttpResponse<byte[]> answer = post(product, "/accounts/first-factor", form, half);
    String page = new String(answer.body(), UTF_8);
    assertThat(answer.statusCode()).as(page).isEqualTo(200);
    return page;
  }

  private static HttpResponse<byte[]> post(
      RunningProduct product, String path, Map<String, String> form, String cookie) {
    return Api.stranger(product)
        .send(
            "POST",
            path,
            BodyPublishers.ofString(Forms.encoded(form)),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Cookie",
            cookie);
  }

  private static List<String> codes(String page) {
    List<String> codes = CODE.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(codes).as(page).isNotEmpty();
    return codes;
  }
}
