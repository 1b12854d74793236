package nl.dossierkluis.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaintextScanTest {

  private static final String WORD = "Zuurdesem Testrup";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "abcd"})
  void findsAWordInEverySpelling(String before) {
    PlaintextScan scan = new PlaintextScan().word(WORD);
    byte[] plain = (before + WORD + "!").getBytes(StandardCharsets.UTF_8);
    assertThat(scan.in(plain)).containsExactly(WORD);
    assertThat(scan.in((before + WORD).getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
    assertThat(scan.in((before + WORD).getBytes(StandardCharsets.UTF_16BE))).isNotEmpty();
    assertThat(scan.in(ascii(Base64.getEncoder().encodeToString(plain)))).isNotEmpty();
    assertThat(scan.in(ascii(Base64.getUrlEncoder().encodeToString(plain)))).isNotEmpty();
    assertThat(scan.in(ascii(HexFormat.of().formatHex(plain)))).isNotEmpty();
    assertThat(scan.in(ascii(HexFormat.of().withUpperCase().formatHex(plain)))).isNotEmpty();
  }

  @Test
  void findsNothingWhereNothingIs() {
    byte[] noise = noise(1, 1_000_000);
    assertThat(new PlaintextScan().word(WORD).file("a file", noise(2, 50_000)).in(noise)).isEmpty();
  }

  @Test
  void findsAnyStretchOfAFileAnywhere() throws IOException {
    byte[] file = noise(3, 10_000);
    PlaintextScan scan = new PlaintextScan().file("a file", file);
    ByteArrayOutputStream around = new ByteArrayOutputStream();
    around.write(noise(4, 77));
    around.write(file, 4_321, 32);
    around.write(noise(5, 77));
    assertThat(scan.in(around.toByteArray())).containsExactly("bytes of a file");
    ByteArrayOutputStream less = new ByteArrayOutputStream();
    less.write(file, 4_321, 31);
    less.write(~file[4_352]);
    assertThat(scan.in(less.toByteArray())).isEmpty();
  }

  @Test
  void forgetsWhatWasThereBefore() throws IOException {
    byte[] file = noise(6, 1_000);
    Files.write(folder.resolve("known"), java.util.Arrays.copyOf(file, 100));
    PlaintextScan scan = new PlaintextScan().file("a file", file).word(WORD);
    int all = scan.windows();
    scan.forgetBytesIn(folder);
    assertThat(scan.windows()).isEqualTo(all - 69);
    assertThat(scan.in(folder)).isEmpty();
  }

  @Test
  void readsTheNamesOfFilesToo() throws IOException {
    Files.createFile(folder.resolve(WORD + ".pdf"));
    assertThat(new PlaintextScan().word(WORD).in(folder)).hasSize(1);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }
}
