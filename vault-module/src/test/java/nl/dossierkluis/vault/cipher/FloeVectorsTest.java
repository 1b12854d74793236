package nl.dossierkluis.vault.cipher;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The known-answer tests of five FLOE implementations: 32 zero bytes as the key, 11 ASCII bytes as
 * associated data.
 */
class FloeVectorsTest {

  private static final byte[] ASSOCIATED_DATA = "This is AAD".getBytes(US_ASCII);

  @BeforeAll
  static void vectorsLieBesideTheProject() {
    assertThat(Vectors.folder("floe")).isDirectory();
  }

  @Test
  void areAllThere() throws IOException {
    assertThat(names()).hasSize(17);
  }

  @ParameterizedTest
  @MethodSource("names")
  void openInSequence(String name) throws Exception {
    Vector vector = Vector.read(name);
    byte[] opened =
        SealedMessage.open(vector.parameters(), vector.ciphertext(), 0, key(), ASSOCIATED_DATA);
    assertThat(opened).isEqualTo(vector.cleartext());
  }

  @ParameterizedTest
  @MethodSource("names")
  void openFromTheEndToTheBeginning(String name) throws Exception {
    Vector vector = Vector.read(name);
    FloeParameters parameters = vector.parameters();
    byte[] sealed = vector.ciphertext();
    byte[] opened = new byte[vector.cleartext().length];
    long body = sealed.length - FloeParameters.HEADER_LENGTH;
    try (RandomAccessOpener opener =
        UnverifiedFloeHeader.read(parameters, sealed, 0).verify(key(), ASSOCIATED_DATA, body)) {
      int total = 0;
      for (long index = opener.segments() - 1; index >= 0; index--) {
        int from = FloeParameters.HEADER_LENGTH + (int) index * parameters.segmentLength();
        total +=
            opener.open(index, sealed, from, opened, (int) index * parameters.cleartextLength());
      }
      assertThat(total).isEqualTo(opened.length);
    }
    assertThat(opened).isEqualTo(vector.cleartext());
  }

  @ParameterizedTest
  @MethodSource("names")
  void openAgainAfterBeingSealedHere(String name) throws Exception {
    Vector vector = Vector.read(name);
    byte[] sealed =
        SealedMessage.seal(
            vector.parameters(),
            new byte[0],
            key(),
            ASSOCIATED_DATA,
            vector.cleartext(),
            new SecureRandom());
    assertThat(SealedMessage.open(vector.parameters(), sealed, 0, key(), ASSOCIATED_DATA))
        .isEqualTo(vector.cleartext());
  }

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(Vectors.folder("floe"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith("_ct.txt"))
          .map(file -> file.substring(0, file.length() - "_ct.txt".length()))
          .sorted()
          .toList();
    }
  }

  private static SecretBytes key() {
    return SecretBytes.takeOver(new byte[32]);
  }

  private record Vector(FloeParameters parameters, byte[] ciphertext, byte[] cleartext) {

    /** The rotation vectors take a new key every four segments, which their header does not say. */
    static Vector read(String name) throws IOException {
      byte[] ciphertext = Vectors.hexFile(Vectors.folder("floe").resolve(name + "_ct.txt"));
      byte[] cleartext = Vectors.hexFile(Vectors.folder("floe").resolve(name + "_pt.txt"));
      int segmentLength = ByteBuffer.wrap(ciphertext).getInt(2);
      int rotationBits = name.endsWith("rotation") ? 2 : 20;
      return new Vector(new FloeParameters(segmentLength, rotationBits), ciphertext, cleartext);
    }
  }
}
