package nl.dossierkluis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import nl.dossierkluis.vault.tlog.LogHash;
import org.junit.jupiter.api.Test;

class LogLineTest {

  @Test
  void isOneLineWithASpaceBetweenItsFields() {
    String line = line(0, 50L, "2026-11-25T13:14:15.120000Z", "DATA_CHECKED", null, "SYSTEM");
    assertThat(line).isEqualTo("0 50 2026-11-25T13:14:15.120000Z DATA_CHECKED - SYSTEM");
    // printf '\\0%s' '0 50 2026-11-25T13:14:15.120000Z DATA_CHECKED - SYSTEM' | sha256sum
    assertThat(LogHash.ofLeaf(line.getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(LogHash.parse("c9QotT+viEDWDycO9G4Is20ikAJ86k4ML3Q5MfMdADk="));
  }

  @Test
  void timesAlwaysHaveSixDigits() {
    assertThat(LogLine.time(Instant.parse("2026-11-25T13:14:15Z")))
        .isEqualTo("2026-11-25T13:14:15.000000Z");
    assertThat(LogLine.time(Instant.parse("2026-11-25T13:14:15.123456Z")))
        .isEqualTo("2026-11-25T13:14:15.123456Z");
  }

  @Test
  void noFieldCanLookLikeTwoOrLikeNone() {
    assertThat(line(1, "a b")).isEqualTo("1 a%20b");
    assertThat(line(1, "-", "-x", (Object) null)).isEqualTo("1 %2D -x -");
    assertThat(line(1, "a%20b")).isEqualTo("1 a%2520b");
    assertThat(line(1, "caf\u00e9\n\u007f")).isEqualTo("1 caf%C3%A9%0A%7F");
  }

  private static String line(long index, Object... fields) {
    return LogLine.of(index, Arrays.asList(fields));
  }
}
