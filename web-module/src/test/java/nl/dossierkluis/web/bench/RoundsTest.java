package nl.dossierkluis.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final List<String> order = new ArrayList<>();

  @Test
  void letRivalsTakeTurnsAfterWarmingUp() {
    Rounds.Pair pair = new Rounds(2, 0).measure(() -> next("ours"), () -> next("rival"));
    assertThat(order).containsExactly("ours", "rival", "ours", "rival", "ours", "rival");
    assertThat(pair.ours().values()).containsExactly(3, 5);
    assertThat(pair.rivals().values()).containsExactly(4, 6);
  }

  @Test
  void warmUpAsLongAsTheyAreTold() {
    long start = System.nanoTime();
    Samples samples = new Rounds(1, 0.05).measure(() -> next("ours"));
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
    assertThat(samples.values()).hasSize(1);
  }

  private double next(String who) {
    order.add(who);
    return order.size();
  }

  @Test
  void aCrowdIsThereAtOnce() {
    CyclicBarrier all = new CyclicBarrier(5);
    try (Crowd crowd = new Crowd(5)) {
      assertThat(crowd.once(() -> meet(all))).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
      assertThat(crowd.during(0, () -> 1.0)).hasSize(5);
    }
  }

  private static int meet(CyclicBarrier all) {
    try {
      return all.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
