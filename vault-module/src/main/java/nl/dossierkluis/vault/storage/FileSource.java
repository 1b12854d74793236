package nl.dossierkluis.vault.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A blob that is a file. */
record FileSource(FileChannel channel, long length) implements BlobSource {

  /** Takes the channel over, also when this fails. */
  static FileSource of(FileChannel channel) throws IOException {
    try {
      return new FileSource(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void read(long position, byte[] target, int to, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target, to, length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position() - to) < 0) {
        throw new EOFException("the file ends before byte " + (position + length));
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
