package nl.dossierkluis.vault.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs notes with an Ed25519 key (C2SP signed-note). */
public final class NoteSigner {

  private final NoteKey key;
  private final PrivateKey secret;

  private NoteSigner(NoteKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /** Makes a signer of this name with a fresh key. */
  public static NoteSigner generate(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The signer whose key {@link #secret} gave.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static NoteSigner of(NoteKey key, byte[] secret) {
    try {
      PrivateKey parsed =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
      return new NoteSigner(key, parsed);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key", e);
    }
  }

  /** What verifies its notes. */
  public NoteKey key() {
    return key;
  }

  /** The private key in PKCS #8, for the caller to seal. */
  public byte[] secret() {
    return secret.getEncoded();
  }

  /**
   * Signs a text.
   *
   * @param text ends with a line feed
   */
  public SignedNote sign(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(UTF_8));
      byte[] signed = signature.sign();
      byte[] id = key.id();
      byte[] withId = ByteBuffer.allocate(id.length + signed.length).put(id).put(signed).array();
      return SignedNote.of(text, key.name(), Base64.getEncoder().encodeToString(withId));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
