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
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private final ByteArrayOutputStream pipe = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(pipe);
  private final BodyWriter writer = new BodyWriter(out);

  @ParameterizedTest
  @ValueSource(ints = {-2, BodyWriter.LONGEST_PIECE + 1, Integer.MAX_VALUE})
  void refusesAPieceOfImpossibleLength(int length) throws IOException {
    out.writeInt(length);
    BodyReader reader = reader();
    assertThatThrownBy(reader::read).isInstanceOf(ProtocolException.class);
  }

  @Test
  void failsWhereThePipeBreaks() throws IOException {
    writer.write(new byte[] {1, 2, 3}, 3);
    BodyReader reader = reader();
    assertThatThrownBy(reader::readAllBytes).isInstanceOf(EOFException.class);
  }

  @Test
  void bringsOverPieceByPiece() throws IOException {
    byte[] body = new byte[BodyWriter.LONGEST_PIECE];
    new Random(1).nextBytes(body);
    writer.write(body, body.length);
    writer.write(body, 1);
    writer.end();
    byte[] read = reader().readAllBytes();
    assertThat(read).hasSize(body.length + 1).startsWith(body).endsWith(body[0]);
  }

  @Test
  void stopsBehindItsEnd() throws IOException {
    writer.end();
    out.writeInt(42);
    DataInputStream in = input();
    assertThat(new BodyReader(in).readAllBytes()).isEmpty();
    assertThat(in.readInt()).isEqualTo(42);
  }

  @Test
  void tellsThatItWasGivenUp() throws IOException {
    writer.write(new byte[] {1}, 1);
    writer.abandon();
    BodyReader reader = reader();
    assertThat(reader.readAllBytes()).containsExactly(1);
    assertThat(reader.isAbandoned()).isTrue();
  }

  private BodyReader reader() {
    return new BodyReader(input());
  }

  private DataInputStream input() {
    return new DataInputStream(new ByteArrayInputStream(pipe.toByteArray()));
  }
}
