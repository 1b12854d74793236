package nl.dossierkluis.vault.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A hash of the log's tree: SHA-256, with leaves and nodes told apart (RFC 6962, section 2.1). */
public final class LogHash {

  /** Hash of a tree without leaves. */
  public static final LogHash EMPTY = digest();

  private static final int LENGTH = 32;
  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final byte[] bytes;

  private LogHash(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hash of a leaf with this content. */
  public static LogHash ofLeaf(byte[] content) {
    return digest(LEAF, content);
  }

  /** Hash of the node above two others. */
  public static LogHash above(LogHash left, LogHash right) {
    return digest(NODE, left.bytes, right.bytes);
  }

  /**
   * Reads what {@link #text} gives.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static LogHash parse(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length != LENGTH || !encode(bytes).equals(text)) {
      throw new IllegalArgumentException("no hash: " + text);
    }
    return new LogHash(bytes);
  }

  private static LogHash digest(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return new LogHash(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** 44 characters of base64, as in a checkpoint. */
  public String text() {
    return encode(bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LogHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return text();
  }
}
