package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whether somebody has an account cannot be learnt from how an attempt to sign in is answered. Its
 * time is judged with {@code -Pheavy} alone, by the test of Mann and Whitney over a thousand tries
 * (ASVS 5.0, 6.3.8); a few tell nothing on a busy computer.
 */
class SignInTimeIT {

  private static final int TRIES = Integer.getInteger("signin.tries");
  private static final int ENOUGH = 1_000;

  private static RunningProduct product;
  private int from;

  @BeforeAll
  static void begin() {
    product =
        RunningProduct.start(
            Products.freshData("sign-in-time"),
            Map.of("DOSSIERKLUIS_TRUSTED_PROXIES", "127.0.0.1,0:0:0:0:0:0:0:1"),
            "--demo");
  }

  @AfterAll
  static void end() {
    product.close();
  }

  @Test
  void saysNothingAboutWhoHasAnAccount() {
    String known = product.account("COACH").email();
    List<Long> ofKnown = new ArrayList<>();
    List<Long> ofUnknown = new ArrayList<>();
    assertThat(seen(attempt("niemand0@post.example"))).isEqualTo(seen(attempt(known)));
    for (int i = 0; i < TRIES / 2; i++) {
      ofKnown.add(nanos(known));
      ofUnknown.add(nanos("niemand" + i + "@post.example"));
    }
    assertThat(ofKnown).hasSize(TRIES / 2);
    if (TRIES >= ENOUGH) {
      assertThat(likelihood(ofKnown, ofUnknown)).isGreaterThan(0.01);
    }
  }

  private long nanos(String email) {
    long start = System.nanoTime();
    assertThat(attempt(email).statusCode()).isEqualTo(401);
    return System.nanoTime() - start;
  }

  /** Each comes from another place, or it would soon have to wait. */
  private HttpResponse<byte[]> attempt(String email) {
    from++;
    return Api.stranger(product)
        .send(
            "POST",
            "/api/session",
            java.net.http.HttpRequest.BodyPublishers.ofString(
                "{\"email\":\"%s\",\"password\":\"een heel ander woord\"}".formatted(email)),
            "Content-Type",
            "application/json",
            "X-Forwarded-For",
            "198.51." + from / 250 + "." + from % 250);
  }

  private static String seen(HttpResponse<byte[]> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return answer.statusCode() + " " + headers + new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** How likely it is that both come from the same: two-sided, by the normal approximation. */
  private static double likelihood(List<Long> first, List<Long> second) {
    double greater = 0;
    for (long one : first) {
      for (long other : second) {
        greater += one > other ? 1 : one == other ? 0.5 : 0;
      }
    }
    double n = first.size();
    double m = second.size();
    double z = Math.abs(greater - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    return 2 * (1 - normal(z));
  }

  /** Cumulative normal distribution, from its series around 0 (Abramowitz and Stegun 26.2.10). */
  private static double normal(double z) {
    double term = z;
    double sum = z;
    for (int i = 1; i < 200; i++) {
      term *= -z * z / (2 * i);
      sum += term / (2 * i + 1);
    }
    return 0.5 + Math.min(0.5, Math.max(-0.5, sum / Math.sqrt(2 * Math.PI)));
  }
}
