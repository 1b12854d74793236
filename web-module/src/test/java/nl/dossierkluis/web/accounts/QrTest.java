package nl.dossierkluis.web.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

  private static final String TEXT =
      "otpauth://totp/Dossierkluis:coach%40test.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
  private static final int QUIET = 4;

  private final Qr picture = Qr.of(TEXT);

  @Test
  void aPhoneReadsWhatWasWritten() throws Exception {
    assertThat(new Decoder().decode(modules()).getText()).isEqualTo(TEXT);
  }

  /** What is drawn, without the white around it. */
  private BitMatrix modules() {
    BitMatrix modules = new BitMatrix(picture.size() - 2 * QUIET);
    Matcher drawn = MODULE.matcher(picture.path());
    while (drawn.find()) {
      modules.set(
          Integer.parseInt(drawn.group(1)) - QUIET, Integer.parseInt(drawn.group(2)) - QUIET);
    }
    return modules;
  }

  @Test
  void nothingElseIsDrawnAndNothingInTheMargin() {
    assertThat(MODULE.matcher(picture.path()).replaceAll("")).isEmpty();
    assertThat(MODULE.matcher(picture.path()).results())
        .isNotEmpty()
        .allMatch(module -> inside(module.group(1)) && inside(module.group(2)));
  }

  private boolean inside(String at) {
    int module = Integer.parseInt(at);
    return module >= QUIET && module < picture.size() - QUIET;
  }
}
