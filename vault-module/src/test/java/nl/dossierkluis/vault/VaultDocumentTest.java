package nl.dossierkluis.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultDocumentTest {

  private Path folder;
  private Vault vault;
  private ContainerId container;
  private DocumentId document;

  @BeforeEach
  void aVaultWithADocument(@TempDir Path temporary) {
    folder = temporary;
    vault = TestVault.open(folder);
    container = vault.newContainer();
    document = vault.newDocument(container);
  }

  @AfterEach
  void closeIt() {
    vault.close();
  }

  @Nested
  class Storing {

    @Test
    void refusesNothing() {
      List<Path> before = TestVault.files(folder);
      assertThatExceptionOfType(EmptyContent.class)
          .isThrownBy(() -> vault.store(container, document, 1, InputStream.nullInputStream(), 10))
          .returns(document.text(), VaultException::id);
      assertThat(TestVault.files(folder)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 16_352, 100_000, 1_000_000})
    void refusesMoreThanTheLimitAndKeepsNothingOfIt(int limit) {
      List<Path> before = TestVault.files(folder);
      InputStream content = new ByteArrayInputStream(new byte[limit + 1]);
      assertThatExceptionOfType(ContentTooLong.class)
          .isThrownBy(() -> vault.store(container, document, 1, content, limit))
          .returns((long) limit, ContentTooLong::limit);
      assertThat(TestVault.files(folder)).isEqualTo(before);
    }

    @Test
    void stopsReadingSoonAfterTheLimit() {
      CountingStream endless = new CountingStream(Long.MAX_VALUE);
      assertThatExceptionOfType(ContentTooLong.class)
          .isThrownBy(() -> vault.store(container, document, 1, endless, 1_000_000));
      assertThat(endless.given).isLessThan(1_100_000);
    }

    @Test
    void passesTheFailureOfTheSourceOnAndKeepsNothing() {
      List<Path> before = TestVault.files(folder);
      IOException cut = new IOException("the connection was cut");
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(
              () ->
                  vault.store(
                      container, document, 1, new BreakingStream(100_000, cut), TestVault.NO_LIMIT))
          .isSameAs(cut);
      assertThat(TestVault.files(folder)).isEqualTo(before);
    }

    @Test
    void keepsNothingWhenTheSourceHasABug() {
      List<Path> before = TestVault.files(folder);
      InputStream broken =
          new InputStream() {
            @Override
            public int read() {
              throw new UnsupportedOperationException("a bug");
            }
          };
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(() -> vault.store(container, document, 1, broken, 10));
      assertThat(TestVault.files(folder)).isEqualTo(before);
    }

    @Test
    void refusesADocumentThatNeverWas() {
      DocumentId nobody = DocumentId.random();
      assertThatExceptionOfType(ObjectMissing.class)
          .isThrownBy(() -> TestVault.store(vault, container, nobody, new byte[1]))
          .returns(VaultObject.DOCUMENT_KEY, VaultException::object)
          .returns(nobody.text(), VaultException::id);
    }

    @Test
    void refusesVersionsBelowOne() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> vault.store(container, document, 0, new ByteArrayInputStream(new byte[1]), 10));
    }

    @Test
    void tellsLengthHashAndPlace() throws Exception {
      byte[] content = TestVault.bytes(12_345);
      StoredBlob blob =
          vault.store(container, document, 3, new ByteArrayInputStream(content), 12_345);
      assertThat(blob.sealedIn()).isEqualTo(container);
      assertThat(blob.document()).isEqualTo(document);
      assertThat(blob.version()).isEqualTo(3);
      assertThat(blob.length()).isEqualTo(12_345);
      assertThat(blob.sha256())
          .isEqualTo(TestVault.hex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @ParameterizedTest
    @CsvSource({"1, 145", "100, 248", "16352, 16560", "16353, 16560", "1000001, 1017936"})
    void writesAFileOfThePaddedLength(int length, long expected) throws Exception {
      StoredBlob blob = TestVault.store(vault, container, document, new byte[length]);
      assertThat(TestVault.file(folder, blob)).hasSize(expected);
      assertThat(Files.getLastModifiedTime(TestVault.file(folder, blob)).toInstant())
          .isEqualTo(TestVault.NOW);
    }

    @Test
    void doesNotCloseTheSource() throws Exception {
      boolean[] closed = {false};
      InputStream content =
          new ByteArrayInputStream(new byte[10]) {
            @Override
            public void close() {
              closed[0] = true;
            }
          };
      vault.store(container, document, 1, content, 10);
      assertThat(closed[0]).isFalse();
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @ValueSource(
        ints = {
          1, 2, 16_351, 16_352, 16_353, 32_704, 130_816, 130_817, 261_631, 261_632, 261_633,
          1_000_000
        })
    void givesBackWhatWasStored(int length) throws Exception {
      byte[] content = TestVault.bytes(length);
      StoredBlob blob = TestVault.store(vault, container, document, content);
      assertThat(TestVault.read(vault, container, blob)).isEqualTo(content);
      try (DocumentContent opened = vault.open(container, blob);
          InputStream stream = opened.stream()) {
        assertThat(opened.length()).isEqualTo(length);
        assertThat(stream.readAllBytes()).isEqualTo(content);
        assertThat(opened.stream().readAllBytes()).isEqualTo(content);
      }
    }

    @Test
    void givesEveryPart() throws Exception {
      byte[] content = TestVault.bytes(300_000);
      StoredBlob blob = TestVault.store(vault, container, document, content);
      Random random = new Random(1);
      try (DocumentContent opened = vault.open(container, blob)) {
        for (int i = 0; i < 300; i++) {
          int from = random.nextInt(content.length + 1);
          int count = random.nextInt(content.length - from + 1);
          ByteArrayOutputStream part = new ByteArrayOutputStream();
          opened.writeTo(part, from, count);
          assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(content, from, from + count));
        }
      }
    }

    @Test
    void readsSingleBytes() throws Exception {
      StoredBlob blob = TestVault.store(vault, container, document, new byte[] {1, (byte) 255});
      try (DocumentContent opened = vault.open(container, blob);
          InputStream stream = opened.stream()) {
        assertThat(stream.read()).isEqualTo(1);
        assertThat(stream.read()).isEqualTo(255);
        assertThat(stream.read()).isEqualTo(-1);
      }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 11", "10, 1", "11, 0", "5, -1", "5, 9223372036854775807"})
    void refusesPartsBeyondTheContent(long from, long count) {
      StoredBlob blob = TestVault.store(vault, container, document, new byte[10]);
      try (DocumentContent opened = vault.open(container, blob)) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
            .isThrownBy(() -> opened.writeTo(new ByteArrayOutputStream(), from, count));
      }
    }

    @Test
    void passesTheFailureOfTheTargetOn() {
      StoredBlob blob = TestVault.store(vault, container, document, new byte[10]);
      IOException gone = new IOException("the reader has gone");
      try (DocumentContent opened = vault.open(container, blob)) {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> opened.writeTo(new BreakingTarget(gone), 0, 10))
            .isSameAs(gone);
      }
    }

    @Test
    void keepsSeveralBlobsOfADocumentApart() throws Exception {
      StoredBlob scan =
          vault.store(container, document, 1, new ByteArrayInputStream(TestVault.bytes(10)), 100);
      StoredBlob text =
          vault.store(container, document, 1, new ByteArrayInputStream(TestVault.bytes(20)), 100);
      StoredBlob next =
          vault.store(container, document, 2, new ByteArrayInputStream(TestVault.bytes(30)), 100);
      assertThat(TestVault.read(vault, container, scan)).isEqualTo(TestVault.bytes(10));
      assertThat(TestVault.read(vault, container, text)).isEqualTo(TestVault.bytes(20));
      assertThat(TestVault.read(vault, container, next)).isEqualTo(TestVault.bytes(30));
    }

    @Test
    void givesTheContentAfterReopening() {
      byte[] content = TestVault.bytes(50_000);
      StoredBlob blob = TestVault.store(vault, container, document, content);
      vault.close();
      vault = TestVault.open(folder);
      assertThat(TestVault.read(vault, container, blob)).isEqualTo(content);
    }

    @Test
    void staysOpenWhileTheDocumentIsDestroyed() throws Exception {
      byte[] content = TestVault.bytes(500_000);
      StoredBlob blob = TestVault.store(vault, container, document, content);
      try (DocumentContent opened = vault.open(container, blob)) {
        vault.destroyDocument(document);
        vault.deleteBlobs(List.of(blob.blob()));
        assertThat(opened.stream().readAllBytes()).isEqualTo(content);
      }
    }
  }

  @Nested
  class Deleting {

    @Test
    void removesTheFilesAndPassesOverTheAbsent() {
      StoredBlob blob = TestVault.store(vault, container, document, new byte[10]);
      vault.deleteBlobs(List.of(blob.blob(), BlobId.random()));
      vault.deleteBlobs(List.of(blob.blob()));
      assertThat(TestVault.file(folder, blob)).doesNotExist();
      assertThatExceptionOfType(ObjectMissing.class)
          .isThrownBy(() -> vault.open(container, blob))
          .returns(VaultObject.BLOB, VaultException::object)
          .returns(blob.blob().text(), VaultException::id);
    }
  }

  /** Gives zeros and counts them. */
  static final class CountingStream extends InputStream {

    private final long length;
    long given;

    CountingStream(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return given++ < length ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int to, int most) {
      if (given >= length) {
        return -1;
      }
      int count = (int) Math.min(most, length - given);
      given += count;
      return count;
    }
  }

  /** Gives zeros and then fails. */
  private static final class BreakingStream extends InputStream {

    private final IOException failure;
    private int left;

    BreakingStream(int length, IOException failure) {
      this.left = length;
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      if (left-- == 0) {
        throw failure;
      }
      return 0;
    }

    @Override
    public int read(byte[] target, int to, int most) throws IOException {
      target[to] = (byte) read();
      return 1;
    }
  }

  private static final class BreakingTarget extends OutputStream {

    private final IOException failure;

    BreakingTarget(IOException failure) {
      this.failure = failure;
    }

    @Override
    public void write(int one) throws IOException {
      throw failure;
    }
  }
}
