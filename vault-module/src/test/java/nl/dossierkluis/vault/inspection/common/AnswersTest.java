package nl.dossierkluis.vault.inspection.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.dossierkluis.vault.Inspection;
import nl.dossierkluis.vault.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
  private static final long JOB = 7;
  private static final int LIMIT = 20;
  private static final int MAGIC = 0x444B_5741;

  @ParameterizedTest
  @CsvSource({
    "of another form,     1, 7, text/plain, nl, 1, 0, 5",
    "to another job,      0, 6, text/plain, nl, 1, 0, 5",
    "of no type,          0, 7, ../../etc,  nl, 1, 0, 5",
    "of no language,      0, 7, text/plain, x!, 1, 0, 5",
    "of negative pages,   0, 7, text/plain, nl, -1, 0, 5",
    "observing nonsense,  0, 7, text/plain, nl, 1, 8, 5",
    "with too much text,  0, 7, text/plain, nl, 1, 0, 61",
    "with negative text,  0, 7, text/plain, nl, 1, 0, -1",
    "with endless text,   0, 7, text/plain, nl, 1, 0, 2147483647",
  })
  void refusesAnAnswer(
      String reason,
      int spoiled,
      long job,
      String type,
      String language,
      int pages,
      int bits,
      int textLength)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC + spoiled);
    out.writeLong(job);
    out.writeUTF(type);
    out.writeUTF(language);
    out.writeInt(pages);
    out.writeInt(bits);
    out.writeInt(textLength);
    out.write(new byte[100]);
    assertThatThrownBy(() -> read(bytes.toByteArray()))
        .as(reason)
        .isInstanceOf(ProtocolException.class);
  }

  @Test
  void refusesAnAnswerThatStopsAnywhere() throws IOException {
    byte[] whole = written(inspection("verslag"));
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(part)).as("%d bytes", length).isInstanceOf(EOFException.class);
    }
  }

  @Test
  void bringsOverWhatWasFound() throws IOException {
    Inspection found = inspection("één verslag\n");
    assertThat(read(written(found))).isEqualTo(found);
  }

  @Test
  void bringsOverWhatWasNotFound() throws IOException {
    Inspection nothing = Inspection.ofType(Inspection.UNKNOWN, Set.of());
    assertThat(read(written(nothing))).isEqualTo(nothing);
  }

  @Test
  void cutsTextAtTheLimit() throws IOException {
    assertThat(read(written(inspection("€".repeat(LIMIT)))).text()).hasSize(LIMIT);
    assertThat(read(written(inspection("x".repeat(LIMIT + 1)))).text()).hasSize(LIMIT);
  }

  @Test
  void dropsControlCharacters() throws IOException {
    assertThat(read(written(inspection("a\u0000b\u001B[2Jc\td\n"))).text())
        .isEqualTo("ab[2Jc\td\n");
  }

  @Test
  void replacesWhatIsNoText() throws IOException {
    byte[] bytes = written(inspection("xx"));
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThat(read(bytes).text()).isEqualTo("x\uFFFD");
  }

  private static Inspection inspection(String text) {
    return new Inspection(
        "application/pdf",
        Optional.of("nl"),
        OptionalInt.of(3),
        text,
        Set.of(Observation.CONTENT_NAME_MISMATCH, Observation.NOT_INSPECTED));
  }

  private static byte[] written(Inspection inspection) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Answers.write(new DataOutputStream(bytes), JOB, inspection);
    return bytes.toByteArray();
  }

  private static Inspection read(byte[] bytes) throws IOException {
    return Answers.read(new DataInputStream(new ByteArrayInputStream(bytes)), JOB, LIMIT);
  }
}
