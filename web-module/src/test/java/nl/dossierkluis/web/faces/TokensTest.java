package nl.dossierkluis.web.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of the stylesheet keep the contrast that the look asks for, by day and by night. */
class TokensTest {

  private static final Path STYLESHEET = Path.of("src/main/webapp/assets/app.css");
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*#([0-9a-f]{6});");
  private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)\\}", Pattern.DOTALL);

  @ParameterizedTest
  @CsvSource({
    "ink, paper, 7",
    "ink, sheet, 7",
    "ink, brand-tint, 7",
    "ink-soft, paper, 4.5",
    "ink-soft, sheet, 4.5",
    "ink-soft, brand-tint, 4.5",
    "field-line, paper, 3",
    "field-line, sheet, 3",
    "focus, ink, 3",
    "brand-ink, brand, 4.5",
    "brand-ink, brand-strong, 4.5",
    "brand, paper, 4.5",
    "brand, sheet, 4.5",
    "brand, brand-tint, 4.5",
    "brand-strong, sheet, 4.5",
    "stop-ink, stop, 4.5",
    "stop-ink, stop-strong, 4.5",
    "ok, paper, 4.5",
    "ok, sheet, 4.5",
    "ok, ok-tint, 4.5",
    "warn, paper, 4.5",
    "warn, sheet, 4.5",
    "warn, warn-tint, 4.5",
    "stop, paper, 4.5",
    "stop, sheet, 4.5",
    "stop, stop-tint, 4.5",
    "info, paper, 4.5",
    "info, sheet, 4.5",
    "info, info-tint, 4.5",
    "ink, ok-tint, 7",
    "ink, warn-tint, 7",
    "ink, stop-tint, 7",
    "ink, info-tint, 7",
  })
  void keepsItsContrastByDayAndByNight(String front, String back, double least) throws IOException {
    assertThat(contrast(day(), front, back)).as("by day").isGreaterThanOrEqualTo(least);
    if (!front.equals("focus")) {
      assertThat(contrast(night(), front, back)).as("by night").isGreaterThanOrEqualTo(least);
    }
  }

  @ParameterizedTest
  @CsvSource({"day, ink", "night, paper"})
  void showsTheFocusBesideALineThatStandsOut(String scheme, String dark) throws IOException {
    Map<String, String> colours = scheme.equals("day") ? day() : night();
    assertThat(contrast(colours, "ink", "sheet")).isGreaterThanOrEqualTo(3);
    assertThat(contrast(colours, "focus", dark)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"000000, ffffff, 21", "777777, ffffff, 4.48", "0d5c63, ffffff, 7.70"})
  void measuresAsWcagDoes(String front, String back, double known) {
    assertThat(ratio(front, back)).isCloseTo(known, org.assertj.core.data.Offset.offset(0.01));
  }

  private static double contrast(Map<String, String> colours, String front, String back) {
    assertThat(colours).containsKeys(front, back);
    return ratio(colours.get(front), colours.get(back));
  }

  private static double ratio(String front, String back) {
    double one = luminance(front);
    double other = luminance(back);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** Relative luminance, WCAG 2.2. */
  private static double luminance(String hex) {
    double[] linear =
        IntStream.of(0, 2, 4)
            .mapToDouble(at -> Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0)
            .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
            .toArray();
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  }

  private static Map<String, String> day() throws IOException {
    return tokens(1);
  }

  private static Map<String, String> night() throws IOException {
    return tokens(2);
  }

  private static Map<String, String> tokens(int block) throws IOException {
    Matcher root = ROOT.matcher(Files.readString(STYLESHEET));
    for (int at = 0; at < block; at++) {
      assertThat(root.find()).as("block %d of tokens", block).isTrue();
    }
    Map<String, String> tokens = new LinkedHashMap<>();
    TOKEN.matcher(root.group(1)).results().forEach(it -> tokens.put(it.group(1), it.group(2)));
    return tokens;
  }
}
