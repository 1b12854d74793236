package nl.dossierkluis.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vault of format version 1, kept since that format was made: two containers, a report that moved
 * from the first to the second, a destroyed document, a record. Every version of this program opens
 * it, and so does a reader that knows only the description.
 */
class GoldenVaultTest {

  private static final Path GOLDEN = Path.of("src/test/resources/golden/v1");
  private static final byte[] INDEXED = "anna@voorbeeld.nl".getBytes(UTF_8);

  private final Properties known = new Properties();
  private Path folder;

  @BeforeEach
  void aCopyOfIt(@TempDir Path temporary) throws IOException {
    folder = temporary;
    try (Stream<Path> all = Files.walk(GOLDEN)) {
      for (Path path : all.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(GOLDEN.relativize(path).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
    Files.setPosixFilePermissions(
        folder.resolve("keys/root.key"), PosixFilePermissions.fromString("rw-------"));
    try (Reader reader = Files.newBufferedReader(folder.resolve("known.properties"))) {
      known.load(reader);
    }
  }

  /** 40,000 bytes, three segments. */
  static byte[] report() {
    byte[] report = new byte[40_000];
    for (int i = 0; i < report.length; i++) {
      report[i] = (byte) (i * 31 % 251);
    }
    return report;
  }

  @Nested
  class OpenedByTheVault {

    private Vault vault;

    @BeforeEach
    void open() {
      vault = TestVault.open(folder);
    }

    @AfterEach
    void close() {
      vault.close();
    }

    @Test
    void givesItsReport() throws Exception {
      String sha256 = TestVault.hex(MessageDigest.getInstance("SHA-256").digest(report()));
      StoredBlob blob =
          new StoredBlob(
              first(),
              new DocumentId(known("report")),
              2,
              new BlobId(known("blob")),
              40_000,
              sha256);
      assertThat(TestVault.read(vault, second(), blob)).isEqualTo(report());
    }

    @Test
    void givesItsRecord() {
      RecordAddress address = new RecordAddress(first(), "client", "row 1", "names", 3);
      byte[] sealed = Base64.getDecoder().decode(known("record"));
      assertThat(vault.openRecord(address, sealed)).isEqualTo("Anna de Vries".getBytes(UTF_8));
    }

    @Test
    void computesTheSameBlindIndex() {
      assertThat(vault.blindIndex(first(), "email", INDEXED))
          .isEqualTo(Base64.getDecoder().decode(known("index")));
    }

    @Test
    void knowsWhatWasDestroyed() {
      DocumentId destroyed = new DocumentId(known("destroyed"));
      assertThatExceptionOfType(KeyDestroyed.class)
          .isThrownBy(() -> vault.moveDocument(destroyed, first(), second()))
          .returns(TestVault.NOW, KeyDestroyed::destroyed);
    }
  }

  @Nested
  class OpenedByTheDescriptionAlone {

    private IndependentReader reader;

    @BeforeEach
    void open() {
      reader = new IndependentReader(folder);
    }

    @Test
    void givesItsReport() throws Exception {
      byte[] content =
          reader.blob(hex("blob"), hex("report"), 2, hex("first"), hex("second"), 40_000);
      assertThat(content).isEqualTo(report());
    }

    @Test
    void givesItsRecord() throws Exception {
      byte[] sealed = Base64.getDecoder().decode(known("record"));
      assertThat(reader.record(hex("first"), "client", "row 1", "names", 3, sealed))
          .isEqualTo("Anna de Vries".getBytes(UTF_8));
    }

    @Test
    void computesTheSameBlindIndex() throws Exception {
      assertThat(reader.blindIndex(hex("first"), "email", INDEXED))
          .isEqualTo(Base64.getDecoder().decode(known("index")));
    }

    @Test
    void knowsWhatWasDestroyed() throws Exception {
      assertThat(reader.erased()).containsExactly("document " + hex("destroyed"));
    }
  }

  /** What the vault writes today is what the description says too. */
  @Test
  void theDescriptionStillFitsWhatIsWrittenNow(@TempDir Path fresh) throws Exception {
    try (Vault vault = TestVault.open(fresh)) {
      ContainerId container = vault.newContainer();
      DocumentId document = vault.newDocument(container);
      for (int length : new int[] {1, 2, 1000, 16_352, 16_353, 40_000}) {
        StoredBlob blob = TestVault.store(vault, container, document, TestVault.bytes(length));
        byte[] read =
            new IndependentReader(fresh)
                .blob(
                    hex(blob.blob().bytes()),
                    hex(document.bytes()),
                    1,
                    hex(container.bytes()),
                    hex(container.bytes()),
                    length);
        assertThat(read).isEqualTo(TestVault.bytes(length));
      }
      for (int length : new int[] {0, 252, 253, 20_000}) {
        RecordAddress address = new RecordAddress(container, "tabel", "é", "g", length);
        byte[] sealed = vault.sealRecord(address, TestVault.bytes(length));
        assertThat(
                new IndependentReader(fresh)
                    .record(hex(container.bytes()), "tabel", "é", "g", length, sealed))
            .isEqualTo(TestVault.bytes(length));
      }
    }
  }

  private ContainerId first() {
    return new ContainerId(known("first"));
  }

  private ContainerId second() {
    return new ContainerId(known("second"));
  }

  private String known(String name) {
    return known.getProperty(name, "");
  }

  private String hex(String name) {
    return hex(Base64.getUrlDecoder().decode(known(name)));
  }

  private static String hex(byte[] id) {
    return TestVault.hex(id);
  }
}
