package nl.dossierkluis.vault.cipher;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Pre-authentication encoding: joins pieces so that no two lists of pieces give the same bytes.
 * Number of pieces as u64, then each piece as u64 length and bytes, big-endian; {@code
 * docs/vault-format.md}, section 2.
 */
final class Pae {

  private final List<byte[]> pieces = new ArrayList<>();

  Pae add(byte[] piece) {
    pieces.add(piece);
    return this;
  }

  Pae add(String piece) {
    return add(piece.getBytes(StandardCharsets.UTF_8));
  }

  Pae add(long piece) {
    return add(bigEndian(piece));
  }

  byte[] bytes() {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(bigEndian(pieces.size()));
    for (byte[] piece : pieces) {
      joined.writeBytes(bigEndian(piece.length));
      joined.writeBytes(piece);
    }
    return joined.toByteArray();
  }

  private static byte[] bigEndian(long number) {
    return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
  }
}
