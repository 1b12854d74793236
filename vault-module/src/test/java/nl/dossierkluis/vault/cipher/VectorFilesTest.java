package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of vectors is read by a test, and is the file it was. */
class VectorFilesTest {

  private static final Map<String, Class<?>> WYCHEPROOF =
      Map.of(
          "aes_gcm_test.json", AesGcmVectorsTest.class,
          "ed25519_test.json", Ed25519VectorsTest.class,
          "hkdf_sha256_test.json", HkdfTest.class,
          "hkdf_sha384_test.json", HkdfTest.class,
          "hmac_sha256_test.json", HmacVectorsTest.class,
          "hmac_sha384_test.json", HmacVectorsTest.class);

  @Test
  void areAllReadByATest() throws Exception {
    Set<String> read = new TreeSet<>(Set.of("README.md", "SHA256SUMS"));
    WYCHEPROOF.keySet().forEach(file -> read.add("wycheproof/" + file));
    for (String pair : FloeVectorsTest.names()) {
      read.add("floe/" + pair + "_ct.txt");
      read.add("floe/" + pair + "_pt.txt");
    }
    assertThat(files()).containsExactlyElementsOf(read).hasSize(42);
  }

  @ParameterizedTest
  @MethodSource("wycheproof")
  void areNamedByTheTestThatReadsThem(Map.Entry<String, Class<?>> file) throws Exception {
    Class<?> test = file.getValue();
    try (InputStream code = test.getResourceAsStream(test.getSimpleName() + ".class")) {
      assertThat(code).isNotNull();
      assertThat(new String(code.readAllBytes(), ISO_8859_1)).contains(file.getKey());
    }
  }

  static Set<Map.Entry<String, Class<?>>> wycheproof() {
    return WYCHEPROOF.entrySet();
  }

  @Test
  void haveTheirChecksums() throws Exception {
    Path folder = Vectors.folder("");
    Set<String> summed = new TreeSet<>();
    for (String line : Files.readAllLines(folder.resolve("SHA256SUMS"))) {
      String name = line.substring(line.indexOf("  ") + 2).replaceFirst("^vectors/", "");
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(name)));
      assertThat(HexFormat.of().formatHex(sum)).as(name).isEqualTo(line.substring(0, 64));
      summed.add(name);
    }
    Set<String> vectors = files();
    vectors.removeAll(Set.of("README.md", "SHA256SUMS"));
    assertThat(summed).isEqualTo(vectors).hasSize(40);
  }

  /** What its page says of them is what the tests rely on. */
  @Test
  void areDescribedAsTheTestsTakeThem() throws Exception {
    assertThat(Vectors.folder("").resolve("README.md"))
        .content()
        .contains("34 files = 17 pairs", "key = 32 zero bytes", "This is AAD", "2 bits");
  }

  private static Set<String> files() throws IOException {
    Path folder = Vectors.folder("");
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
