package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Strangers who only look leave nothing behind in the server's memory. */
class AnonymousLoadIT {

  /** 100,000 with {@code -Pheavy}. */
  private static final int REQUESTS = Integer.getInteger("anonymous.requests", 5_000);

  private static final int WARM_UP = 1_000;
  private static final int MOST_GROWTH_MB = 30;

  private static final List<String> PATHS =
      List.of("/accounts/sign-in", "/help", "/statement/read", "/niets", "/api/me", "/");

  @Test
  void thousandsOfStrangersLeaveMemoryFlat() {
    Path data = Products.freshData("strangers");
    GcLog log = new GcLog(data.resolveSibling("strangers-gc.log"));
    Map<String, String> options = Map.of("DOSSIERKLUIS_JAVA_OPTS", log.option());
    try (RunningProduct product = RunningProduct.start(data, options, "--demo")) {
      Api stranger = Api.stranger(product);
      Api program = new Api(product, product.account("COACH").token());
      look(stranger, WARM_UP);
      int before = log.afterCollection(program);
      look(stranger, REQUESTS);
      int after = log.afterCollection(program);
      System.out.printf(
          "%d requests of strangers: %d MB before, %d MB after%n", REQUESTS, before, after);
      assertThat(after).isLessThan(before + MOST_GROWTH_MB);
    }
  }

  private static void look(Api stranger, int times) {
    for (int at = 0; at < times; at++) {
      assertThat(stranger.get(PATHS.get(at % PATHS.size())).headers().allValues("Set-Cookie"))
          .isEmpty();
    }
  }
}
