package nl.dossierkluis.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import nl.dossierkluis.vault.cipher.Padme;

/**
 * Content on its way into the vault: hashed, counted and held to its limit while it passes, and
 * followed by the zero bytes that pad it. It does not close the stream it reads.
 */
final class PaddedContent extends InputStream {

  private final InputStream content;
  private final DocumentId document;
  private final long limit;
  private final MessageDigest digest = sha256();
  private long length;
  private long padding = -1;

  PaddedContent(InputStream content, DocumentId document, long limit) {
    this.content = content;
    this.document = document;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int to, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (padding < 0) {
      int read = content.readNBytes(target, to, most); // hashing many small pieces takes longer
      if (read > 0) {
        pass(target, to, read);
        return read;
      }
      padding = paddingAtTheEnd();
    }
    return pad(target, to, most);
  }

  private void pass(byte[] bytes, int from, int count) {
    length += count;
    if (length > limit) {
      throw new ContentTooLong(document, limit);
    }
    digest.update(bytes, from, count);
  }

  private long paddingAtTheEnd() {
    if (length == 0) {
      throw new EmptyContent(document);
    }
    return Padme.padded(length) - length;
  }

  private int pad(byte[] target, int to, int most) {
    if (padding == 0) {
      return -1;
    }
    int count = (int) Math.min(padding, most);
    Arrays.fill(target, to, to + count, (byte) 0);
    padding -= count;
    return count;
  }

  /** True length of the content in bytes, once it has been read to its end. */
  long length() {
    return length;
  }

  /** Of the content, in lower-case hex; once, after it has been read to its end. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
