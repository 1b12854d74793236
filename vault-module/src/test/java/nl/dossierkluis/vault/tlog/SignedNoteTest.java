package nl.dossierkluis.vault.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  /** The example of Go's package golang.org/x/mod/sumdb/note, where the form comes from. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String TEXT =
      "If you think cryptography is the answer to your problem,\n"
          + "then you don't know what your problem is.\n";

  private static final String NOTE =
      TEXT
          + "\n"
          + "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKv"
          + "qfqdngotpRZb6KE6RyyBwJnAM=\n";

  private final NoteKey key = NoteKey.parse(KEY);

  @Test
  void thePublishedNoteIsSignedByThePublishedKey() {
    SignedNote note = SignedNote.parse(NOTE);
    assertThat(note.isSignedBy(key)).isTrue();
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note).hasToString(NOTE);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.text()).isEqualTo(KEY);
  }

  @Test
  void signingGivesThePublishedSignature() {
    assertThat(NoteSigner.of(key, pkcs8(SEED)).sign(TEXT)).isEqualTo(SignedNote.parse(NOTE));
  }

  @Test
  void aKeyThatWasSealedSignsAsBefore() {
    NoteSigner made = NoteSigner.generate("dossierkluis.example/log");
    NoteSigner again = NoteSigner.of(NoteKey.parse(made.key().text()), made.secret());
    assertThat(again.sign("x\n").isSignedBy(made.key())).isTrue();
    assertThat(again.sign("x\n").isSignedBy(key)).isFalse();
    assertThatThrownBy(() -> NoteSigner.of(key, new byte[3]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void noChangedCharacterPasses() {
    for (int at = 0; at < NOTE.length(); at++) {
      String changed =
          NOTE.substring(0, at) + (char) (NOTE.charAt(at) ^ 1) + NOTE.substring(at + 1);
      assertThat(passes(changed)).as("character %d", at).isFalse();
    }
  }

  @Test
  void anotherKeyOfTheSameNameIsAnother() {
    NoteSigner other = NoteSigner.generate("PeterNeumann");
    assertThat(SignedNote.parse(NOTE).isSignedBy(other.key())).isFalse();
    assertThat(other.sign(TEXT).isSignedBy(key)).isFalse();
    assertThat(other.key()).isNotEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "PeterNeumann+c74f20a3",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeuman+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+Ahpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcU",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void refusesWhatIsNoKey(String text) {
    assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text\n", "text\n\n", "text\n\nno dash\n", "text\n\n\u2014 a b"})
  void refusesWhatIsNoNote(String text) {
    assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private boolean passes(String note) {
    try {
      return SignedNote.parse(note).isSignedBy(key);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** RFC 8410: what stands before the 32 bytes of a private key; the first of ours is its type. */
  private static byte[] pkcs8(String typedSeed) {
    String seed = HexFormat.of().formatHex(Base64.getDecoder().decode(typedSeed)).substring(2);
    return HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
  }
}
