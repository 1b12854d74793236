package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What verifies the notes of one signer: name, id and Ed25519 public key (C2SP signed-note). The id
 * is the first four bytes of SHA-256 over name, line feed, algorithm and key.
 */
public final class NoteKey {

  /** The signature type of Ed25519 in the specification. */
  static final byte ED25519 = 1;

  private static final int KEY_LENGTH = 32;
  private static final int ID_LENGTH = 4;

  /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] key;

  private NoteKey(String name, byte[] key) {
    if (name.isEmpty() || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c))) {
      throw new IllegalArgumentException("no name of a key: " + name);
    }
    this.name = name;
    this.key = key;
  }

  static NoteKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /**
   * Reads {@code NAME+ID+KEY}, as {@link #text} gives it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static NoteKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
    if (typed.length != 1 + KEY_LENGTH || typed[0] != ED25519) {
      throw new IllegalArgumentException("no key for Ed25519: " + text);
    }
    NoteKey key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!key.text().equals(text)) {
      throw new IllegalArgumentException("id and key do not belong together: " + text);
    }
    return key;
  }

  /** Name of the signer; stands before each of her signatures. */
  public String name() {
    return name;
  }

  /** {@code NAME+ID+KEY}: id as 8 hexadecimal digits, algorithm and key as base64. */
  public String text() {
    return name
        + "+"
        + HexFormat.of().formatHex(id())
        + "+"
        + Base64.getEncoder().encodeToString(typed());
  }

  byte[] id() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(UTF_8));
      digest.update((byte) '\n');
      return Arrays.copyOf(digest.digest(typed()), ID_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] typed() {
    return ByteBuffer.allocate(1 + KEY_LENGTH).put(ED25519).put(key).array();
  }

  /** Whether a signature with its id in front is this key's, over this text. */
  boolean verifies(byte[] text, byte[] signature) {
    if (signature.length < ID_LENGTH || !Arrays.equals(id(), Arrays.copyOf(signature, ID_LENGTH))) {
      return false;
    }
    try {
      Signature verification = Signature.getInstance("Ed25519");
      verification.initVerify(publicKey());
      verification.update(text);
      return verification.verify(signature, ID_LENGTH, signature.length - ID_LENGTH);
    } catch (GeneralSecurityException e) {
      return false; // what is no signature, or no key, verifies nothing
    }
  }

  private PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = ByteBuffer.allocate(X509.length + KEY_LENGTH).put(X509).put(key).array();
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteKey that && text().equals(that.text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
