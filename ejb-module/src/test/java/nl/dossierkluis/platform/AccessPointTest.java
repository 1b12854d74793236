package nl.dossierkluis.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AccessPointTest {

  @Test
  void nobodyLetInIsTheProductItself() {
    assertThat(AccessPoint.current()).isEqualTo(AccessPoint.SYSTEM);
  }

  @Test
  void aVisitEndsWithWhatWasBefore() {
    try (AccessPoint.Visit outer = AccessPoint.PAGE.enter()) {
      try (AccessPoint.Visit inner = AccessPoint.API.enter()) {
        assertThat(AccessPoint.current()).isEqualTo(AccessPoint.API);
      }
      assertThat(AccessPoint.current()).isEqualTo(AccessPoint.PAGE);
    }
    assertThat(AccessPoint.current()).isEqualTo(AccessPoint.SYSTEM);
  }

  @Test
  void anotherThreadIsAnotherCaller() throws InterruptedException {
    AtomicReference<AccessPoint> seen = new AtomicReference<>();
    try (AccessPoint.Visit visit = AccessPoint.OPERATOR.enter()) {
      Thread other = new Thread(() -> seen.set(AccessPoint.current()));
      other.start();
      other.join();
    }
    assertThat(seen.get()).isEqualTo(AccessPoint.SYSTEM);
  }
}
