package nl.dossierkluis.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.dossierkluis.rights.ZipStream.Part;
import org.junit.jupiter.api.Test;

class ZipStreamTest {

  @Test
  void holdsEveryPartUnchanged() throws IOException {
    byte[] large = new byte[1_000_003];
    new Random(42).nextBytes(large);
    byte[] small = "één".getBytes(StandardCharsets.UTF_8);
    ZipStream zip = new ZipStream(List.of(part("a/groot.bin", large), part("klein.txt", small)));
    assertThat(unzip(zip.readAllBytes()))
        .containsOnlyKeys("a/groot.bin", "klein.txt")
        .containsEntry("a/groot.bin", large)
        .containsEntry("klein.txt", small);
  }

  @Test
  void withoutPartsIsAnEmptyZip() throws IOException {
    assertThat(unzip(new ZipStream(List.of()).readAllBytes())).isEmpty();
  }

  @Test
  void readsAsWellByteByByte() throws IOException {
    ZipStream zip = new ZipStream(List.of(part("x", new byte[] {1, 2, 3})));
    byte[] whole = new ZipStream(List.of(part("x", new byte[] {1, 2, 3}))).readAllBytes();
    int length = 0;
    while (zip.read() >= 0) {
      length++;
    }
    assertThat(length).isEqualTo(whole.length);
    assertThat(zip.read()).isEqualTo(-1);
  }

  @Test
  void closesThePartItIsReading() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 7;
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    try (ZipStream zip = new ZipStream(List.of(new Part("x", () -> endless)))) {
      assertThat(zip.readNBytes(100)).hasSize(100);
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  void passesOnThatAPartCannotBeRead() {
    ZipStream zip =
        new ZipStream(
            List.of(
                new Part(
                    "x",
                    () -> {
                      throw new IOException("gone");
                    })));
    assertThatIOException().isThrownBy(zip::readAllBytes).withMessage("gone");
  }

  private static Part part(String path, byte[] bytes) {
    return new Part(path, () -> new ByteArrayInputStream(bytes));
  }

  private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }
}
