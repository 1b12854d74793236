package nl.dossierkluis.web.documents;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A recording of noise as long as one likes, made while it is read: a WAV header and samples. */
final class Recording extends InputStream {

  private static final int BLOCK = 8192;
  private static final int HEADER = 44;

  private final int length;
  private final byte[] block = new byte[BLOCK];
  private int position;

  Recording(int length) {
    this.length = length;
  }

  /** The bytes from a position on, as they come when it is read from its beginning. */
  static byte[] part(int length, int from, int count) {
    byte[] part = new byte[count];
    Recording recording = new Recording(length);
    for (int i = 0; i < count; i++) {
      recording.position = from + i;
      part[i] = (byte) recording.read();
    }
    return part;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int to, int most) {
    if (position == length) {
      return -1;
    }
    int within = position % BLOCK;
    fill(position / BLOCK);
    int count = Math.min(Math.min(most, BLOCK - within), length - position);
    System.arraycopy(block, within, target, to, count);
    position += count;
    return count;
  }

  private void fill(int number) {
    new SplittableRandom(number).nextBytes(block);
    if (number == 0) {
      ByteBuffer header = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
      header.put(ascii("RIFF")).putInt(length - 8).put(ascii("WAVEfmt ")).putInt(16);
      header.putShort((short) 1).putShort((short) 1).putInt(48_000).putInt(96_000);
      header.putShort((short) 2).putShort((short) 16).put(ascii("data")).putInt(length - HEADER);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
